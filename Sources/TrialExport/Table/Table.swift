package import TrialQuery

/// Rows of texts under the heads of their columns.
package struct Table: Hashable, Sendable {
  /// The head of a column and the side its cells keep to.
  package struct Head: Hashable, Sendable {
    package let text: String
    package let alignment: Column.Alignment

    package init(_ text: String, _ alignment: Column.Alignment = .left) {
      self.text = text
      self.alignment = alignment
    }
  }

  package let heads: [Head]
  /// Rows with as many cells as there are heads; missing cells are empty, further ones left out.
  package let rows: [[String]]

  package init(_ heads: [Head], rows: [[String]]) {
    self.heads = heads
    self.rows = rows.map { row in
      heads.indices.map { $0 < row.count ? row[$0] : "" }
    }
  }
}
