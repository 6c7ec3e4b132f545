import TestSupport
import Testing
import TrialExport
import TrialQuery

@Suite struct TableTests {
  private static let verbatim = RowFormat(.comma, cells: .verbatim)

  private let table = Table(
    [Table.Head("name"), Table.Head("n", .right)],
    rows: [["plain", "7"], ["a, \"b\"", "1513"], ["two\nlines", ""], ["x|y", "-"]]
  )

  @Test func `comma-separated values are quoted where RFC 4180 asks for it, lines end with LF`() {
    #expect(
      table.text(Self.verbatim)
        == "name,n\nplain,7\n\"a, \"\"b\"\"\",1513\n\"two\nlines\",\nx|y,-\n"
    )
  }

  @Test func `tab-separated values are quoted alike, since their readers read them alike`() {
    #expect(
      table.text(RowFormat(.tab, cells: .verbatim))
        == "name\tn\nplain\t7\n\"a, \"\"b\"\"\"\t1513\n\"two\nlines\"\t\nx|y\t-\n"
    )
  }

  @Test(
    "a cell that a spreadsheet would run gets an apostrophe unless wanted verbatim",
    arguments: [
      ("=1+2", true), ("+49 30", true), ("@SUM(A1)", true), ("\tx", true), ("\rx", true),
      ("-", true), ("-2.8 (-5.4 to -0.2)", true), ("--1", true), ("-cmd|' /C calc'!A0", true),
      ("\u{FF1D}1", true), ("=\u{301}1", true), ("-2.8", false), ("-0.05", false), ("-7", false),
      ("0.85", false), ("a=b", false), (" =1", false), ("'=1", false), ("", false),
    ]
  )
  func guarded(cell: String, isRun: Bool) throws {
    let table = Table([.init("a"), .init("b")], rows: [[cell, "x"]])
    for (separator, byte) in [(RowFormat.Separator.comma, UInt8(44)), (.tab, 9)] {
      func read(_ cells: RowFormat.Cells) throws -> String {
        let text = table.text(RowFormat(separator, cells: cells))
        return try StrictReader.delimited(text, by: byte)[1][0]
      }
      #expect(try read(.verbatim) == cell)
      #expect(try read(.guarded) == (isRun ? "'" + cell : cell))
    }
  }

  @Test func `a row of one empty cell is still a row`() throws {
    let table = Table([.init("a")], rows: [[""], ["x"], [""]])
    let text = table.text(Self.verbatim)
    #expect(try StrictReader.delimited(text, by: 44) == [["a"], [""], ["x"], [""]])
    #expect(text == "a\n\"\"\nx\n\"\"\n")
  }

  @Test("any text in any cell comes back from CSV and TSV", arguments: UInt64(0)..<40)
  func anyTextDelimited(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<50).map { _ in (0..<4).map { _ in generator.hostileText() } }
    let table = Table(["a", "b", "c", "d"].map { Table.Head($0) }, rows: rows)
    let wanted = scalars(rows.map { $0.map(\.withoutNUL) })
    for (separator, byte) in [(RowFormat.Separator.comma, UInt8(44)), (.tab, 9)] {
      let text = table.text(RowFormat(separator, cells: .verbatim))
      let read = try StrictReader.delimited(text, by: byte)
      #expect(scalars(Array(read.dropFirst())) == wanted)
    }
  }

  @Test(
    "any text in any cell comes back from Markdown, line ends as breaks",
    arguments: UInt64(0)..<40
  )
  func anyTextInMarkdown(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<50).map { _ in (0..<4).map { _ in generator.hostileText() } }
    let table = Table(["a", "b", "c", "d"].map { Table.Head($0) }, rows: rows)
    let read = try StrictReader.markdown(table.markdown)
    let wanted = rows.map { $0.map(\.withoutNUL.withLineFeeds) }
    #expect(scalars(Array(read.dropFirst())) == scalars(wanted))
  }

  @Test func `a table for reading stands in columns, numbers to the right, no trailing space`() {
    #expect(
      table.text == """
        name          n
        plain         7
        a, "b"     1513
        two lines
        x|y           -

        """
    )
  }

  @Test func `Markdown shows a bar in a cell as a bar`() {
    #expect(
      table.markdown == """
        | name         |    n |
        | ------------ | ---: |
        | plain        |    7 |
        | a, "b"       | 1513 |
        | two<br>lines |      |
        | x\\|y         |    - |

        """
    )
  }

  @Test func `orders to a terminal never leave a table for reading`() {
    let table = Table([Table.Head("a")], rows: [["\u{1B}[31mred\u{202E}\u{9B}"]])
    for text in [table.text, table.markdown] {
      #expect(text.contains("red"))
      #expect(!text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
    }
  }
}
