import TrialModel

/// How two raters sorted the same things into the same categories: a square table of counts.
package struct AgreementTable: Hashable, Sendable {
  /// Rows by the first rater, columns by the second, the categories in one order.
  package let counts: [[Int]]
  /// How many things both raters sorted, at least 1.
  package let total: Int
  /// How many things the first rater put into each category.
  package let firstTotals: [Int]
  /// How many things the second rater put into each category.
  package let secondTotals: [Int]

  /// - Throws: `AgreementTableError` when the rows are no square table of at least two categories, or
  ///   hold no counts, or nothing.
  package init(_ counts: [[Int]]) throws(AgreementTableError) {
    guard counts.count > 1 else { throw .tooFewCategories(counts.count) }
    var total = 0
    for (place, row) in counts.enumerated() {
      guard row.count == counts.count else {
        throw .notSquare(row: place, cells: row.count, rows: counts.count)
      }
      for count in row {
        guard count >= 0 else { throw .negative(count) }
        let (sum, overflow) = total.addingReportingOverflow(count)
        guard !overflow, sum <= Self.most else { throw .tooMany }
        total = sum
      }
    }
    guard total > 0 else { throw .nothing }
    self.counts = counts
    self.total = total
    firstTotals = counts.map { $0.reduce(0, +) }
    secondTotals = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// The most things that are counted with all their digits.
  static let most = 1 << 52

  /// How many categories there are, used or not.
  package var categories: Int { counts.count }

  /// How many things both put into the same category.
  package var agreed: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The share of all things in a cell.
  func share(_ row: Int, _ column: Int) -> Double {
    Double(counts[row][column]) / Double(total)
  }
}

/// Counts that are no table of two raters.
package enum AgreementTableError: Error, Hashable, Sendable {
  /// So few categories that nothing can be disagreed about.
  case tooFewCategories(Int)
  /// A row, counted from 0, with more or fewer cells than there are rows.
  case notSquare(row: Int, cells: Int, rows: Int)
  /// A count below 0.
  case negative(Int)
  /// More things than can be counted exactly.
  case tooMany
  /// Nothing that both raters sorted.
  case nothing
}

extension AgreementTableError: Explained {
  package var what: String {
    switch self {
    case .tooFewCategories(let count): "the table has \(count) categories, and agreement takes two"
    case .notSquare(let row, let cells, let rows):
      "row \(row + 1) of the table has \(cells) cells, and the table \(rows) rows"
    case .negative(let count): "the table holds \(count), below 0"
    case .tooMany: "the table holds more than can be counted exactly"
    case .nothing: "the table is empty: there is nothing that both sorted"
    }
  }

  package var remedy: String {
    switch self {
    case .tooFewCategories: "give a row for each category, used or not"
    case .notSquare: "give as many cells in each row as there are rows"
    case .negative: "give counts of what both sorted"
    case .tooMany: "check the counts against the source"
    case .nothing: "give at least one thing that both sorted"
    }
  }
}
