extension Catalogue {
  /// How many rows of the review's table of running trials were read, whole or in part.
  package var knownTableRows: Int { trials.count { $0.table.row != nil } }

  /// How many rows of that table were not recovered.
  package var unknownTableRows: Int {
    let printed = review.tableRows.value.value.map { Int($0.value) } ?? 0
    return max(0, printed - knownTableRows)
  }
}
