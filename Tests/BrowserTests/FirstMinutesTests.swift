import Browser
import TerminalModel
import TestSupport
import Testing

/// What somebody is told who starts the program without having read anything.
@Suite("The first minutes") struct FirstMinutesTests {
  @Test("one line says how to move, open, search and leave", arguments: [38, 58, 78, 118])
  func welcome(room: Int) throws {
    let words = Welcome.words(from: .standard, room: room)
    #expect(words.hasPrefix("j k move, Enter open, / search, q quit"))
    #expect(words.count <= room)
    #expect(words.contains("? help") == (room > 38))
    #expect(words.contains("F2 a tour") == (room > 58))
  }

  @Test("the line at the foot of the first list says it too at 80 columns")
  func foot() throws {
    let hints = try BrowserState.opened(80, 24).hints.prefix(4).map { "\($0.keys) \($0.word)" }
    #expect(hints == ["? help", "j k move", "Enter open", "/ search"])
    #expect(try BrowserState.opened(80, 24).hints[4] == ("q", "quit"))
  }

  @Test(
    "the short help has ten lines at most, and how to leave among them",
    arguments: KeyContext.allCases
  )
  func short(context: KeyContext) throws {
    let usual = Keymap.standard.usual(in: context)
    #expect((1...10).contains(usual.count))
    let actions = usual.flatMap(\.bindings).map(\.action)
    let isLeft = actions.contains { [.back, .quit, .keepFile].contains($0) }
    #expect(isLeft, "\(actions)")
    for binding in usual.flatMap(\.bindings) { #expect(binding.contexts.contains(context)) }
  }

  @Test("help begins short, shows the keys of the place when asked again, and then closes")
  func again() throws {
    var state = try BrowserState.opened()
    try state.press(script: "?")
    func help() -> HelpPopUp? { if case .help(let popUp)? = state.popUp { popUp } else { nil } }
    #expect(help()?.extent == .usual)
    let short = try #require(help()?.bindings(of: state.keymap).count)
    try state.press(script: "?")
    #expect(help()?.extent == .here)
    #expect(try #require(help()?.bindings(of: state.keymap).count) > short)
    try state.press(script: "Tab")
    #expect(help()?.extent == .all)
    try state.press(script: "?")
    #expect(state.popUp == nil)
  }

  @Test(
    "a search in the short help looks through all keys of the place, and Enter does what was found"
  )
  func searches() throws {
    var state = try BrowserState.opened()
    try state.press(script: "? 'hide the preview'")
    guard case .help(let popUp)? = state.popUp else {
      Issue.record("no help")
      return
    }
    #expect(popUp.bindings(of: state.keymap).map(\.action) == [.togglePreview])
    try state.press(script: "Enter")
    #expect(state.popUp == nil)
    var other = try BrowserState.opened()
    try other.press(script: "? Down Enter")
    #expect(other.openTrial != nil)
  }
}
