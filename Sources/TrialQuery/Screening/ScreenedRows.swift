import TrialModel
package import TrialScreening

/// Where the rows of an index stand in a review.
///
/// It lies over the index: a decision changes the rows of one record and none of the bytes.
struct ScreenedRows: Hashable, Sendable {
  let review: ScreenedReview
  /// The rows of each mark, in the order of `ScreeningMark.allCases`.
  private var rows: [RowSet]

  init(_ review: ScreenedReview, of index: TrialIndex) {
    self.review = review
    rows = ScreeningMark.allCases.map { _ in RowSet(of: index.count) }
    let ids = review.review.results
    for (id, row) in zip(ids, index.rows(ofRising: ids)) {
      if let row { insert(id, at: row) }
    }
  }

  /// The same after some records changed.
  func changed(_ ids: [TrialID], in review: ScreenedReview, of index: TrialIndex) -> ScreenedRows {
    guard review.reader == self.review.reader else { return ScreenedRows(review, of: index) }
    var changed = ScreenedRows(review, rows)
    for id in ids {
      guard let row = index.row(of: id) else { continue }
      for place in changed.rows.indices { changed.rows[place].remove(row) }
      changed.insert(id, at: row)
    }
    return changed
  }

  private init(_ review: ScreenedReview, _ rows: [RowSet]) {
    self.review = review
    self.rows = rows
  }

  private mutating func insert(_ id: TrialID, at row: TrialRow) {
    guard let record = review.record(id) else { return }
    for mark in record.marks {
      if let place = ScreeningMark.allCases.firstIndex(of: mark) { rows[place].insert(row) }
    }
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

  /// The places of the rows of the review in the order of a column, from 1; none where nothing is known.
  func ranks(of column: Column, in index: TrialIndex) -> [TrialRow: UInt32] {
    var all = RowSet(of: index.count)
    for set in rows { all.formUnion(set) }
    let keys = all.rows.compactMap { row in
      column.sortValue(of: index.trial(at: row)).map { (row: row, value: $0) }
    }
    let sorted = keys.sorted { SortValue.precedes($0.value, $1.value, isFalling: false) ?? false }
    var ranks: [TrialRow: UInt32] = [:]
    var (rank, last) = (UInt32(0), SortValue?.none)
    for (row, value) in sorted {
      if last.map({ SortValue.precedes($0, value, isFalling: false) != nil }) ?? true { rank += 1 }
      last = value
      ranks[row] = rank
    }
    return ranks
  }
}

extension TrialIndex {
  /// Whether a review lies over it.
  package var isScreened: Bool { screened != nil }

  /// The review that lies over it; `nil` without one.
  package var review: ScreenedReview? { screened?.review }

  /// The numbers of the records of the review that it has, to look for records of the same trial.
  package var duplicateSearch: DuplicateSearch {
    guard let review = review?.review else { return DuplicateSearch([]) }
    let rows = rows(ofRising: review.results).compactMap(\.self)
    return DuplicateSearch(
      rows.lazy.map { row in
        let trial = self.trial(at: row)
        return DuplicateSearch.Record(
          id: trial.id,
          otherIDs: trial.otherIDs,
          sponsor: trial.sponsor
        )
      }
    )
  }
}
