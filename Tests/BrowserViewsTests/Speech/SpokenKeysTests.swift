import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing

/// Every key of the table, pressed in every place it names, by who hears what becomes of it.
@Suite struct SpokenKeysTests {
  @Test("no key is answered by silence", arguments: KeyContext.allCases)
  func isAnswered(context: KeyContext) throws {
    let size = Size(columns: 80, rows: 24)
    let state = try #require(try Place.state(in: context, size: size), "no way leads there")
    let opening = Speech(opening: state)
    #expect(!opening.lines.isEmpty)
    for binding in state.keymap.bindings(in: context) {
      for key in binding.keys {
        var pressed = state
        _ = pressed.press(key)
        let speech = Speech(from: state, to: pressed, by: key)
        #expect(!speech.lines.isEmpty || !speech.echo.isEmpty, "\(key.name): \(binding.help)")
        let isShort = speech.lines.allSatisfy { TextWidth.of($0) <= SpokenText.width }
        #expect(isShort, "\(key.name): \(binding.help)")
      }
    }
  }
}
