import TrialQuery

extension Table {
  /// The table in columns two spaces apart, as wide as their widest cell; no rules.
  package var text: String {
    lines(gap: "  ").map { $0 + "\n" }.joined()
  }

  /// The table as Markdown, columns padded so that the source reads as a table too.
  package var markdown: String {
    let escaped = Table(
      heads.map { Head(Markdown.cell($0.text), $0.alignment) },
      rows: rows.map { $0.map(Markdown.cell) }
    )
    let widths = escaped.widths.map { max($0, 3) }
    let rule = zip(heads, widths)
      .map { head, width in
        head.alignment == .right
          ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
      }
    let lines =
      [escaped.padded(escaped.heads.map(\.text), to: widths), rule]
      + escaped.rows.map { escaped.padded($0, to: widths) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func lines(gap: String) -> [String] {
    let widths = widths
    return ([heads.map(\.text)] + rows)
      .map { row in
        let line = padded(row.map(\.onOneLine), to: widths).joined(separator: gap)
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
  }

  private var widths: [Int] {
    heads.indices.map { column in
      ([heads[column].text] + rows.map { $0[column] }).map(\.onOneLine.count).max() ?? 0
    }
  }

  private func padded(_ row: [String], to widths: [Int]) -> [String] {
    heads.indices.map { column in
      let space = String(repeating: " ", count: max(0, widths[column] - row[column].count))
      return heads[column].alignment == .right ? space + row[column] : row[column] + space
    }
  }
}
