import TerminalModel
import Testing

@testable import Browser

/// The palette is asked in the words of its users.
@Suite struct PaletteWordsTests {
  @Test(
    "a command is found by the word people look for",
    arguments: [
      ("decision", Action.decide), ("save", .chooseExport), ("quit", .quit),
      ("override", .overrule),
    ]
  )
  func found(word: String, action: Action) {
    let keymap = Keymap.standard
    #expect(keymap.bindings.contains { $0.action == action && $0.isFound(by: word) })
  }
}
