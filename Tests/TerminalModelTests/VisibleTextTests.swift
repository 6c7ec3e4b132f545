import TerminalModel
import Testing

@Suite("Text made safe for a terminal")
struct VisibleTextTests {
  @Test(
    "what a terminal would obey is shown instead",
    arguments: [
      ("\u{1B}[31mred", "^[[31mred"), ("bell\u{07}", "bell^G"), ("\u{00}", "^@"),
      ("\u{7F}", "^?"), ("\u{9B}31m", "\u{FFFD}31m"),
      ("\u{202E}desrever", "\u{FFFD}desrever"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
      ("\u{E000}", "\u{FFFD}"), ("\u{0378}", "\u{FFFD}"),
    ]
  )
  func shown(text: String, expected: String) {
    #expect(VisibleText.of(text) == expected)
  }

  @Test(
    "every kind of blank is one space",
    arguments: [
      "\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}",
      "\u{2009}", "\u{202F}", "\u{3000}",
    ]
  )
  func blank(text: String) {
    #expect(VisibleText.of("a\(text)b") == "a b")
    #expect(TextWidth.of(text) == 1)
  }

  @Test(
    "characters without a shape vanish",
    arguments: ["\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{FE0F}", "\u{FEFF}", "\u{3164}"]
  )
  func vanishes(text: String) {
    #expect(Array(VisibleText.of("a\(text)b").unicodeScalars) == ["a", "b"])
  }

  @Test("a flag shows as the letters of its country")
  func flag() {
    #expect(VisibleText.of("\u{1F1E9}\u{1F1EA}") == "DE")
  }

  @Test("text in use stays as it is, marks on letters too")
  func ordinary() {
    for text in ["0.72 (0.59-0.89)", "Südwest", "e\u{301}", "CTLA-4 β 甲 한 ├──■─┤ ≥5 µm"] {
      #expect(Array(VisibleText.of(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("making safe what is safe changes nothing", arguments: HostileText.all)
  func idempotent(text: String) {
    let once = VisibleText.of(text)
    #expect(Array(VisibleText.of(once).unicodeScalars) == Array(once.unicodeScalars))
  }

  @Test(
    "no raw control reaches a cell, the text, the ANSI text or the picture",
    arguments: HostileText.all,
    [Repertoire.unicode, .ascii]
  )
  func nothingRaw(text: String, repertoire: Repertoire) throws {
    var frame = Frame(size: Size(columns: 40, rows: 2), repertoire: repertoire)
    frame.put(text, column: 0, row: 0, style: Style(.bold, foreground: PaletteColour(178)))
    for scalar in text.unicodeScalars {
      frame.fill(Rectangle(column: 0, row: 1, columns: 3, rows: 1), with: scalar)
      #expect(frame.cells.allSatisfy { isHarmless($0.text) })
    }
    #expect(frame.text.split(separator: "\n").allSatisfy { isHarmless(String($0)) })
    #expect(isHarmless(frame.svg(title: text).replacing("\n", with: "")))
    let ansi = frame.ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\n", with: "")
    #expect(isHarmless(ansi))
    if repertoire == .ascii { #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }) }
  }

  /// Whether a text holds neither controls nor characters that reorder or join others.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: !scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }
}
