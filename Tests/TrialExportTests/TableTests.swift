import Testing
import TrialExport
import TrialQuery

@Suite struct TableTests {
  private let table = Table(
    [Table.Head("name"), Table.Head("n", .right)],
    rows: [["plain", "7"], ["a, \"b\"", "1513"], ["two\nlines", ""], ["x|y", "-"]]
  )

  @Test func `comma-separated values are quoted where RFC 4180 asks for it`() {
    #expect(
      table.csv
        == "name,n\r\nplain,7\r\n\"a, \"\"b\"\"\",1513\r\n\"two\nlines\",\r\nx|y,-\r\n"
    )
  }

  @Test func `tab-separated values keep one line for each row`() {
    #expect(table.tsv == "name\tn\nplain\t7\na, \"b\"\t1513\ntwo lines\t\nx|y\t-\n")
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
        | name      |    n |
        | --------- | ---: |
        | plain     |    7 |
        | a, "b"    | 1513 |
        | two lines |      |
        | x\\|y      |    - |

        """
    )
  }

  @Test func `orders to a terminal never leave a table`() {
    let table = Table([Table.Head("a")], rows: [["\u{1B}[31mred\u{202E}\u{9B}"]])
    for text in [table.text, table.tsv, table.markdown] {
      #expect(text.contains("red"))
      #expect(!text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
    }
  }
}
