/// Rows of cells under columns that letters name: a table of groups, one line an event.
extension TextPage {
  struct Grid: Hashable, Sendable {
    /// A row: what it is, and a cell for each column.
    struct Row: Hashable, Sendable {
      let label: String
      let cells: [String]
    }

    /// What the rows are: `event`.
    let subject: String
    /// The letters of the columns, whose meaning stands above the table.
    let columns: [String]
    let rows: [Row]
  }
}

extension TextPage.Grid {
  /// The widest that labels get before they go on below; wide enough for most terms.
  private static let mostLabel = 34
  private static let indentation = "  "

  /// The table as plain text of a width.
  ///
  /// Where the columns have no room beside each other, each cell has its letter and the row goes on
  /// below.
  func lines(within width: Int) -> [String] {
    let labels = min(Self.mostLabel, max(subject.count, rows.map(\.label.count).max() ?? 0))
    let room = width - Self.indentation.count - labels
    let cells = rows.lazy.flatMap(\.cells).map(\.count).max() ?? 0
    let widest = max(cells, columns.map(\.count).max() ?? 0)
    if columns.count * (widest + 2) <= room {
      return line(subject, columns, labels, widest)
        + rows.flatMap { line($0.label, $0.cells, labels, widest) }
    }
    let lettered = rows.map { row in
      Row(label: row.label, cells: zip(columns, row.cells).map { "\($0) \($1)" })
    }
    let wide = lettered.lazy.flatMap(\.cells).map(\.count).max() ?? 0
    let several = max(1, room / (wide + 2))
    return lettered.flatMap { row in
      stride(from: 0, to: row.cells.count, by: several)
        .flatMap { first in
          let part = Array(row.cells[first..<min(first + several, row.cells.count)])
          return line(first == 0 ? row.label : "", part, labels, wide, isLeft: true)
        }
    }
  }

  /// A row with its cells on the first line of its label.
  private func line(
    _ label: String,
    _ cells: [String],
    _ labels: Int,
    _ widest: Int,
    isLeft: Bool = false
  ) -> [String] {
    let parts = TextPage.wrapped(label, to: labels)
    let filled = cells.map { cell in
      let space = String(repeating: " ", count: max(0, widest - cell.count))
      return "  " + (isLeft ? cell + space : space + cell)
    }
    let first = Self.padded(parts[0], to: labels) + filled.joined()
    return ([first] + parts.dropFirst()).map { line in
      let end = line.lastIndex { $0 != " " }
      return Self.indentation + (end.map { line[...$0] } ?? "")
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The table as Markdown.
  var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(Markdown.cell).joined(separator: " | ") + " |"
    }
    let rule = "|---|" + columns.map { _ in "---:|" }.joined()
    return ([line([subject] + columns), rule] + rows.map { line([$0.label] + $0.cells) })
      .joined(separator: "\n")
  }
}
