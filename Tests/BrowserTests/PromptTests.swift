import Browser
import TerminalModel
import TestSupport
import Testing

/// Every place that takes text, edited, pasted into, and not left by accident.
@Suite struct PromptTests {
  private static let contexts = KeyContext.allCases.filter(\.takesText)

  /// The browser in a place that takes text, with nothing typed in its line.
  private static func state(in context: KeyContext) throws -> BrowserState {
    var state = try #require(try Place.state(in: context), "no way leads to \(context)")
    try state.press(script: "C-e C-u")
    #expect(state.context == context)
    return state
  }

  @Test("a line is edited by the same keys in every prompt and field", arguments: contexts)
  func edits(context: KeyContext) throws {
    let state = try Self.state(in: context)
    // Two ways to the same text are the same state, whatever the prompt makes of the text.
    let ways = [
      ("'abc'", "'ac' Left 'b' Right"), ("'abc'", "'c' C-a 'ab' C-e"),
      ("'abc'", "'c' Home 'ab' End"), ("'abc'", "'ac' C-b 'b' C-f"),
      ("'ac'", "'abc' Left Left DC C-e"),
      ("'ab'", "'ab cd' C-w BSpace"), ("'ab'", "'abcd' C-b C-b C-k"),
      ("'cd'", "'abcd' C-b C-b C-u C-e"),
      ("'abc'", "'ac' Home C-f 'b' End"), ("'one two'", "'two' M-b 'one ' M-f"),
      ("'ac'", "'abc' C-a C-f C-d C-e"),
    ]
    for (plain, edited) in ways {
      var (first, second) = (state, state)
      try first.press(script: plain)
      try second.press(script: edited)
      #expect(first.context == context && second.context == context)
      #expect(first.typedLine != nil)
      #expect(first.typedLine == second.typedLine, "\(edited)")
    }
  }

  @Test(
    "a paste is text: its line ends send nothing, and its letters are no commands",
    arguments: contexts
  )
  func pastes(context: KeyContext) throws {
    var state = try Self.state(in: context)
    let effects = state.press(.paste("site\rlung\nq\r\n\u{1B}y"))
    #expect(effects.isEmpty)
    #expect(state.context == context)
    let text = try #require(state.typedLine?.text)
    #expect(!text.contains { $0.isNewline })
    #expect(text.contains("site") && text.contains("lung"))
  }

  @Test("Alt with any letter leaves no prompt and types nothing", arguments: contexts)
  func alt(context: KeyContext) throws {
    var state = try Self.state(in: context)
    try state.press(script: "'half a word'")
    let before = state.typedLine?.text
    for letter in "abcdefghijklmnopqrstuvwxyzQ." {
      let effects = state.press(.alt(letter))
      #expect(effects.isEmpty && state.context == context)
      #expect(state.typedLine?.text == before)
    }
  }

  @Test("searches come back by Up and Down, the one being typed last")
  func searches() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'pacific' Enter 0 / 'lung' Enter 0 / 'new' Up")
    #expect(state.typedLine?.text == "lung")
    try state.press(script: "Up Up")
    #expect(state.typedLine?.text == "pacific")
    try state.press(script: "Down Down")
    #expect(state.typedLine?.text == "new")
  }
}
