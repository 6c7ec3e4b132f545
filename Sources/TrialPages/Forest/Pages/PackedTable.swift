/// A table of short numbers: columns as wide as their numbers, at the right of the labels.
package struct PackedColumn: Hashable, Sendable {
  package let title: String
  /// The cells of its widest number or of its title.
  package let width: Int

  package init(_ title: String, width: Int) {
    self.title = title
    self.width = width
  }

  /// The columns of cells, each as wide as what stands in it.
  static func columns(_ titles: [String], of rows: [[String]]) -> [PackedColumn] {
    titles.enumerated().map { place, title in
      PackedColumn(title, width: (rows.map { $0[place].count } + [title.count]).max() ?? 0)
    }
  }
}

/// A row of a packed table; where a screen has no room for all columns it is wrapped under its label.
package struct PackedRow: Hashable, Sendable {
  package let label: String
  /// A sign before the label; empty for most.
  package let mark: String
  /// As many as columns.
  package let cells: [String]
  package let columns: [PackedColumn]

  package init(label: String, mark: String = "", cells: [String], columns: [PackedColumn]) {
    self.label = label
    self.mark = mark
    self.cells = cells
    self.columns = columns
  }
}
