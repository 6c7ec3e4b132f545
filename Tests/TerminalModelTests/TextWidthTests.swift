import TestSupport
import TerminalModel
import Testing

@Suite("Lengths in cells")
struct TextWidthTests {
  @Test(
    "a text takes the cells a terminal gives it",
    arguments: [
      ("", 0), ("NCT02125461", 11), ("Südwest", 7), ("e\u{301}", 1), ("x\u{304}\u{323}", 1),
      ("甲", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4),
      ("├──■─┤", 6), ("▸ › × · …", 9), ("\u{1B}", 2), ("\t", 1), ("\u{200B}", 0), ("\u{1F600}", 2),
      ("\u{1F469}\u{200D}\u{1F467}", 4), ("\u{1F44D}\u{1F3FD}", 2), ("❤\u{FE0F}", 1), ("한", 2),
    ]
  )
  func width(text: String, cells: Int) {
    #expect(TextWidth.of(text) == cells)
  }

  @Test("putting a text fills as many cells as it is said to take", arguments: HostileText.all)
  func agreesWithFrame(text: String) {
    var frame = Frame(size: Size(columns: 60, rows: 1))
    #expect(frame.put(text, column: 3, row: 0) == 3 + TextWidth.of(text))
    var folded = Frame(size: Size(columns: 60, rows: 1), repertoire: .ascii)
    #expect(folded.put(text, column: 3, row: 0) == 3 + TextWidth.of(text))
  }

  @Test(
    "a text that does not fit ends in an ellipsis and never in half a character",
    arguments: [
      ("neuroblastoma", 13, "neuroblastoma"), ("neuroblastoma", 12, "neuroblasto…"),
      ("neuroblastoma", 1, "…"), ("neuroblastoma", 0, ""), ("neuroblastoma", -3, ""),
      ("甲乙丙", 6, "甲乙丙"), ("甲乙丙", 5, "甲乙…"), ("甲乙丙", 4, "甲…"), ("", 0, ""),
      ("e\u{301}e\u{301}e\u{301}", 3, "e\u{301}e\u{301}e\u{301}"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ]
  )
  func clip(text: String, width: Int, expected: String) {
    #expect(TextWidth.clip(text, to: width) == expected)
  }

  @Test("padding stands text left, right or in the middle and cuts nothing")
  func pad() {
    #expect(TextWidth.pad("甲", to: 5) == "甲   ")
    #expect(TextWidth.pad("12", to: 5, alignment: .right) == "   12")
    #expect(TextWidth.pad("ab", to: 5, alignment: .centre) == " ab  ")
    #expect(TextWidth.pad("0.72 (0.59-0.89)", to: 5, alignment: .right) == "0.72 (0.59-0.89)")
  }

  @Test(
    "prose breaks between words, long words where they must, at line ends always",
    arguments: [
      ("stage III NSCLC, unresectable", 16, ["stage III NSCLC,", "unresectable"]),
      ("  a   b ", 10, ["a b"]),
      ("after chemoradiotherapy", 8, ["after", "chemorad", "iotherap", "y"]),
      ("one\n\ntwo", 10, ["one", "", "two"]),
      ("甲乙丙丁", 5, ["甲乙", "丙丁"]), ("甲乙", 1, ["甲", "乙"]),
      ("95\u{A0}% CI", 5, ["95\u{A0}%", "CI"]), ("", 5, []), (" \n ", 5, []),
      ("ab", 0, ["a", "b"]),
    ]
  )
  func wrap(text: String, width: Int, lines: [String]) {
    #expect(TextWidth.wrap(text, to: width) == lines)
  }

  @Test("no wrapped line is wider than asked, and no word is lost", arguments: 2...40)
  func wrapped(width: Int) {
    let prose = """
      Durvalumab from the start of chemoradiotherapy, then consolidation, against placebo; \
      unresectable stage III NSCLC. 甲乙丙丁戊己庚辛 Übergangszellkarzinom.
      """
    let lines = TextWidth.wrap(prose, to: width)
    #expect(lines.allSatisfy { TextWidth.of($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == prose.filter { $0 != " " })
  }

  @Test("plain words are set as full as they go, whatever the width", arguments: 1...30)
  func plainWords(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<50 {
      let count = Int.random(in: 1...12, using: &generator)
      let words = (0..<count).map { _ in
        String(repeating: "w", count: Int.random(in: 1...width, using: &generator))
      }
      let lines = TextWidth.wrap(words.joined(separator: " "), to: width)
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
      #expect(lines.allSatisfy { $0.count <= width })
      for (line, next) in zip(lines, lines.dropFirst()) {
        let word = next.prefix { $0 != " " }
        #expect(line.count + 1 + word.count > width, "\(word) would have fitted after \(line)")
      }
    }
  }
}
