import TerminalModel
import Testing

@testable import CursesTerminal

@Suite struct KeyAssemblyTests {
  private func typed(_ text: String) -> [DecodedKey] { text.unicodeScalars.map { .typed($0) } }

  private func keys(_ arrived: [DecodedKey]...) -> [Key] {
    var assembly = KeyAssembly()
    return arrived.flatMap { assembly.keys(of: $0) }
  }

  @Test("an escape that a letter follows at once is Alt with the letter")
  func alt() {
    #expect(keys(typed("\u{1B}b")) == [.alt("b")])
    #expect(
      keys(typed("lung\u{1B}bx")) == "lung".map { .character($0) } + [.alt("b"), .character("x")]
    )
    #expect(keys(typed("\u{1B}é")) == [.alt("é")])
  }

  @Test("an escape that nothing follows, or a key of another kind, is the key itself")
  func escape() {
    #expect(keys(typed("\u{1B}")) == [.escape])
    #expect(keys(typed("\u{1B}"), typed("b")) == [.escape, .character("b")])
    #expect(keys(typed("\u{1B}\r")) == [.escape, .enter])
    #expect(keys(typed("\u{1B}\u{1B}b")) == [.escape, .alt("b")])
    #expect(keys(typed("\u{1B}") + [.key(.down)]) == [.escape, .down])
  }

  @Test("a pasted text is one key, its escapes and line ends as they are")
  func paste() {
    let paste = [.pasteStart] + typed("a\u{1B}b\rc") + [.pasteEnd]
    #expect(keys(paste) == [.paste("a\u{1B}b\nc")])
    #expect(
      keys([.pasteStart] + typed("a"), typed("b") + [.key(.down)], [.pasteEnd]) == [.paste("ab")]
    )
    #expect(keys([.pasteStart] + typed("a\u{03}b")) == [.character("b")])
  }
}
