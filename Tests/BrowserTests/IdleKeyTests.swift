import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

@Suite struct IdleKeyTests {
  /// Keys that turn a setting of the page, by the tab they belong to.
  private static let settings: [(tab: String, keys: [String])] = [
    ("2", ["+"]), ("3", ["d", "w"]), ("4", ["t", "o", "s", "d", "w", "a", "b"]),
  ]

  @Test("the foot offers a setting only where it changes the page, and another key says why not")
  func offersWhatActs() throws {
    var offered = 0
    var left = 0
    for trial in try Catalogue.bundled().trials {
      for (tab, keys) in Self.settings {
        var state = try BrowserState.opened()
        try state.press(script: "/ '\(trial.id.text)' Enter Enter \(tab)")
        for key in keys {
          let isOffered = state.hints.contains {
            $0.keys.split(separator: " ").contains { $0 == key }
          }
          var pressed = state
          try pressed.press(script: key)
          let isChanged = pressed.screens != state.screens
          #expect(isOffered == isChanged, "\(trial.id.text), tab \(tab), \(key)")
          if !isChanged { #expect(pressed.message != nil, "\(trial.id.text) \(tab) \(key)") }
          offered += isOffered ? 1 : 0
          left += isOffered ? 0 : 1
        }
      }
    }
    #expect(offered > 100 && left > 30)
  }

  /// Steps through rows and figures, at whose ends nothing moves and nothing has to be said.
  private static let steps: Set<Action> = [
    .selectNext, .selectPrevious, .pageDown, .pageUp, .selectFirst, .selectLast, .moveLeft,
    .moveRight,
  ]

  /// What cannot be undone by the next key, or stands for it.
  private static let leaving: Set<Action> = [.quit, .suspend, .redraw]

  @Test(
    "wherever one wanders no key is silent, and a key that is said to do nothing does nothing",
    arguments: 0..<16 as Range<UInt64>
  )
  func wanders(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = [(80, 24), (120, 40), (40, 10), (100, 30)]
    let (columns, rows) = sizes[Int(seed) % sizes.count]
    var state = try BrowserState.opened(columns, rows)
    var idle = 0
    for _ in 0..<160 {
      let bindings = Keymap.standard.bindings(in: state.context)
        .filter { !Self.leaving.contains($0.action) }
      let isTyped = state.context.takesText && Bool.random(using: &generator)
      let binding = bindings.randomElement(using: &generator)
      guard let key = isTyped ? Key.character("l") : binding?.keys.first,
        let action = isTyped ? Action.type("l") : binding?.action
      else { continue }
      let reason = state.reasonIdle(action)
      var pressed = state
      let effects = pressed.press(key)
      let isSame =
        effects.isEmpty && pressed.screens == state.screens && pressed.popUp == state.popUp
        && pressed.marks == state.marks && pressed.checks.edition == state.checks.edition
      let place = "\(key.name) in \(state.context.rawValue), seed \(seed)"
      if let reason {
        #expect(isSame && pressed.message?.text == reason, "\(place): \(reason)")
        idle += 1
      } else if !state.context.takesText, !Self.steps.contains(action) {
        #expect(!isSame || pressed.message != nil, "\(place)")
      }
      state = pressed
    }
    #expect(idle > 0)
  }

  @Test("a hint is left out where none of its keys acts, and stays while one does")
  func leavesOutWhole() throws {
    var state = try BrowserState.opened()
    func words(_ state: BrowserState) -> [String] { state.hints.map(\.word) }
    #expect(!words(state).contains("compare"))
    try state.press(script: "m j m")
    #expect(words(state).contains("compare"))
    try state.press(script: "/ 'no such words' Enter")
    #expect(state.listed.isEmpty)
    #expect(!words(state).contains("open") && !words(state).contains("source"))
    try state.press(script: "Enter")
    #expect(state.message?.text == "no trial is listed")
    try state.press(script: "0 Enter")
    #expect(state.hints.contains { $0.keys == "1-7" })
  }
}

extension BrowserState {
  /// The trials of the list on top; empty on other screens.
  fileprivate var listed: [TrialID] {
    if case .trials(let list) = screen { list.listedIDs } else { [] }
  }
}
