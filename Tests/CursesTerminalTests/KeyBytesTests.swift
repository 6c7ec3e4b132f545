import TerminalModel
import Testing

@testable import CursesTerminal

/// Keys told apart in bytes, without the terminal database.
@Suite struct KeyBytesTests {
  private func keys(_ text: String) -> [Key] {
    var reader = KeyBytes()
    return reader.keys(of: text.utf8)
  }

  @Test(
    "the strings of every common terminal are keys",
    arguments: [
      ("j", [Key.character("j")]), ("\r", [.enter]), ("\n", [.enter]), ("\u{7F}", [.backspace]),
      ("\u{1B}", [.escape]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[6~", [.pageDown]),
      ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[24~", [.function(12)]),
      ("\u{1B}x", [.alt("x")]), ("\u{3}", [.control("c")]),
      ("jj", [.character("j"), .character("j")]),
      ("\u{1B}[200~a\rb\u{1B}[201~", [.paste("a\nb")]),
      ("\u{1B}[1;5Cj", [.character("j")]),
    ]
  )
  func known(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test("a character whose bytes come apart is one key")
  func apart() {
    var reader = KeyBytes()
    let bytes = Array("é".utf8)
    #expect(reader.keys(of: bytes.prefix(1)).isEmpty)
    #expect(reader.keys(of: bytes.dropFirst()) == [.character("é")])
  }

  @Test("no bytes end the program", arguments: 0..<256)
  func anything(first: Int) {
    var reader = KeyBytes()
    for second in [0x00, 0x1B, 0x5B, 0x80, 0xC3, 0xFF] {
      _ = reader.keys(of: [UInt8(first), UInt8(second)])
    }
  }
}
