import TrialModel
import TrialScreening

/// Where the rows of an index stand in a review.
///
/// It lies over the index: a decision changes the rows of one record and none of the bytes.
struct ScreenedRows: Hashable, Sendable {
  let review: ScreenedReview
  /// The rows of each mark, in the order of `ScreeningMark.allCases`.
  private var rows: [RowSet]
  /// The records that readers called duplicates, which also stand by what is said of others.
  private var duplicates: Set<TrialID> = []

  init(_ review: ScreenedReview, of index: TrialIndex) {
    self.review = review
    rows = ScreeningMark.allCases.map { _ in RowSet(of: index.count) }
    let ids = review.review.results
    for (id, row) in zip(ids, index.rows(of: ids)) {
      if let row { insert(id, at: row) }
    }
    duplicates = Set(review.review.screening.idsOfDuplicateEntries.filter(review.review.has))
  }

  /// The same after some records changed.
  func changed(_ ids: [TrialID], in review: ScreenedReview, of index: TrialIndex) -> ScreenedRows {
    guard review.reader == self.review.reader else { return ScreenedRows(review, of: index) }
    var changed = ScreenedRows(review, rows, duplicates)
    for id in ids {
      let isOfThem = review.review.has(id) && changed.hasDuplicateEntries(id)
      if isOfThem { changed.duplicates.insert(id) } else { changed.duplicates.remove(id) }
    }
    for id in changed.duplicates.union(ids) {
      guard let row = index.row(of: id) else { continue }
      for place in changed.rows.indices { changed.rows[place].remove(row) }
      if review.review.has(id) { changed.insert(id, at: row) }
    }
    return changed
  }

  private init(_ review: ScreenedReview, _ rows: [RowSet], _ duplicates: Set<TrialID>) {
    self.review = review
    self.rows = rows
    self.duplicates = duplicates
  }

  private func hasDuplicateEntries(_ id: TrialID) -> Bool {
    !review.review.screening.duplicateEntries(of: id).isEmpty
  }

  /// Takes a record of the review in.
  private mutating func insert(_ id: TrialID, at row: TrialRow) {
    for mark in review.marks(of: id) { rows[mark.place].insert(row) }
  }

  /// The rows that have one of some values.
  func rows(with wanted: [FilterValue]) -> RowSet {
    var met = RowSet(of: rows.first?.total ?? 0)
    for (mark, set) in zip(ScreeningMark.allCases, rows)
    where wanted.contains(FilterValue(mark.rawValue)) { met.formUnion(set) }
    return met
  }

  /// The values that rows have, for facets.
  var amendedValues: AmendedValues {
    AmendedValues(
      zip(ScreeningMark.allCases, rows).map { (FilterValue($0.rawValue), $1.rows) }
        .filter { !$0.1.isEmpty }
    )
  }

  /// The rows of the review.
  var allRows: RowSet {
    var all = RowSet(of: rows.first?.total ?? 0)
    for set in rows { all.formUnion(set) }
    return all
  }
}

extension TrialIndex {
  /// Whether a review lies over it.
  package var isScreened: Bool { screened != nil }

  /// The review that lies over it; `nil` without one.
  package var review: ScreenedReview? { screened?.review }

  /// The rows of the records of the review, in the order of their numbers; `nil` without a review.
  package var rowsOfReview: [TrialRow]? {
    review.map { rows(of: $0.review.results).compactMap(\.self) }
  }
}
