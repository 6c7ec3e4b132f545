import TerminalModel
import Testing

@Suite("Frames")
struct FrameTests {
  private func row(_ columns: Int = 10, _ repertoire: Repertoire = .unicode) -> Frame {
    Frame(size: Size(columns: columns, rows: 1), repertoire: repertoire)
  }

  @Test("text stands where it was put, and the next column is handed back")
  func put() {
    var frame = row()
    let next = frame.put("HR", column: 2, row: 0, style: Style(.bold))
    #expect(next == 4)
    #expect(frame.put("0.72", column: next + 1, row: 0) == 9)
    #expect(frame.text == "  HR 0.72")
    #expect(frame[2, 0].style == Style(.bold))
    #expect(frame[4, 0] == .blank)
  }

  @Test("text is cut at its limit and at the edge of the screen")
  func limits() {
    var frame = row()
    #expect(frame.put("pembrolizumab", column: 0, row: 0, limit: 4) == 4)
    #expect(frame.put("pembrolizumab", column: 6, row: 0) == 10)
    #expect(frame.put("x", column: 5, row: 0, limit: 0) == 5)
    #expect(frame.put("x", column: 5, row: 0, limit: -2) == 5)
    #expect(frame.text == "pemb  pemb")
  }

  @Test("what is outside of the screen is ignored", arguments: [(0, -1), (0, 1), (10, 0), (99, 5)])
  func outside(column: Int, row place: Int) {
    var frame = row()
    #expect(frame.put("text", column: column, row: place) == column)
    frame.fill(Rectangle(column: column, row: place, columns: 3, rows: 1), with: "x")
    frame.restyle(row: place, columns: column..<column + 2, style: Style(.reverse))
    #expect(frame == row())
    #expect(frame[column, place] == .blank)
    #expect(frame.rowText(place).isEmpty)
  }

  @Test("text that begins left of the screen shows its rest")
  func leftEdge() {
    var frame = row(4)
    #expect(frame.put("abcdef", column: -2, row: 0) == 4)
    #expect(frame.text == "cdef")
    var wide = row(4)
    wide.put("甲b", column: -1, row: 0)
    #expect(wide.text == " b")
  }

  @Test("a wide character is never split, neither at an edge nor by what is written over it")
  func wide() {
    var frame = row(5)
    #expect(frame.put("甲乙丙", column: 0, row: 0) == 4)
    #expect(frame.text == "甲乙")
    #expect(frame[1, 0].isContinuation)
    #expect(frame[1, 0].text.isEmpty)
    frame.put("x", column: 1, row: 0)
    #expect(frame.text == " x乙")
    frame.put("y", column: 2, row: 0)
    #expect(frame.text == " xy")
    frame.put("甲", column: 1, row: 0)
    frame.fill(Rectangle(column: 2, row: 0, columns: 1, rows: 1), with: "-")
    #expect(frame.text == "  -")
  }

  @Test("marks stay on their letter, at most two, and none stands alone")
  func marks() {
    var frame = row(3)
    frame.put("\u{301}e\u{301}\u{302}\u{303}x", column: 0, row: 0)
    #expect(Array(frame[0, 0].text.unicodeScalars) == ["e", "\u{301}", "\u{302}"])
    #expect(frame[1, 0].text == "x")
  }

  @Test("filling and restyling change the part that is on the screen")
  func fill() {
    var frame = Frame(size: Size(columns: 4, rows: 3))
    frame.fill(Rectangle(column: -2, row: 1, columns: 4, rows: 9), with: "─", style: Style(.dim))
    #expect(frame.text == "\n──\n──")
    frame.restyle(Rectangle(column: 1, row: 0, columns: 9, rows: 2), style: Style(.reverse))
    #expect(frame.text == "\n──\n──")
    #expect(frame[1, 1].style == Style(.reverse))
    #expect(frame[0, 1].style == Style(.dim))
    frame.fill(Rectangle(frame.size))
    #expect(frame.text == "\n\n")
  }

  @Test("a screen without cells takes anything", arguments: [(0, 0), (0, 3), (3, 0)])
  func empty(columns: Int, rows: Int) {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.put("text", column: 0, row: 0)
    frame.fill(Rectangle(frame.size), with: "x")
    frame.cursor = Position(column: 0, row: 0)
    #expect(frame.cells.isEmpty)
    #expect(frame.svg(title: "none").hasSuffix("</svg>\n"))
    #expect(FrameDifference(from: nil, to: frame).runs.allSatisfy { $0.cells.isEmpty })
  }

  @Test(
    "in ASCII each sign has a twin of as many cells",
    arguments: [
      ("▸›×·…", ">>x-~"), ("├──■─┤", "[--#-]"), ("◁═◆═▷", "(=@=)"), ("◄►┊", "<>:"),
      ("●○▪▫", "*o+."), ("┌┐└┘│─", "++++|-"), ("✓✗", "vX"), ("┬┴", ".'"), ("▐░▲△█", "#.^o#"),
      ("≥5 µm ± 2", ">5 um + 2"), ("0.5–1—2", "0.5-1-2"), ("Müller Łódź ÑÇ ő", "Muller Lodz NC o"),
      ("e\u{301}", "e"), ("β κ", "b k"), ("甲x", "??x"), ("“a”", "\"a\""), ("ж", "?"),
      ("10²", "102"),
    ]
  )
  func twins(text: String, expected: String) {
    var frame = row(20, .ascii)
    #expect(frame.put(text, column: 0, row: 0) == TextWidth.of(text))
    #expect(frame.text == expected)
  }

  @Test("every character has a twin in ASCII that can be printed")
  func everyTwin() {
    for value in UInt32(0x20)...0x2FFF where value != 0x7F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let twin = ASCIITwin.of(scalar).value
      #expect(twin >= 0x20 && twin < 0x7F)
    }
  }
}
