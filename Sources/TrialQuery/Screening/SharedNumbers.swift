package import TrialModel
package import TrialScreening

/// What the index says of very many records of a review without unpacking them.
extension TrialIndex {
  /// The numbers of those records that may share one with another, to look for records of the same trial.
  ///
  /// The names of the index tell which they are, so that of ten thousand records a few are read. Numbers of
  /// records that the index does not have are passed over.
  package func duplicateSearch(among ids: [TrialID]) -> DuplicateSearch {
    let rows = rows(of: ids).compactMap(\.self)
    let sharing = rowsThatMayShareNumbers(among: rows)
    return DuplicateSearch(sharing.lazy.map { self.numbers(at: $0) })
  }

  /// The rows of a list whose names another row may have, spelled alike or with other words around a number.
  private func rowsThatMayShareNumbers(among rows: [TrialRow]) -> [TrialRow] {
    // Few rows are read sooner than the names of very many.
    guard rows.count > count / 16 else { return rows }
    var sharing = amended.map { RowSet($0.rows, of: count) } ?? RowSet(of: count)
    names.insertRows(into: &sharing) { name, rows in
      rows > 1 || RegisterNumber.mayStand(in: name)
    }
    return rows.filter(sharing.contains)
  }

  private func numbers(at row: TrialRow) -> DuplicateSearch.Record {
    if let trial = amended?.trial(at: row) { return DuplicateSearch.Record(trial) }
    return withPacked(of: row) { DuplicateSearch.Record(&$0) }
  }

  /// The records among some whose versions have to be compared to know whether a second look is due: the list
  /// has a later day than that of a decision.
  ///
  /// Of a trial of the catalogue the list has another day than that of its record: each that has one is meant.
  package func idsToCompare(among ids: [TrialID], in review: LivingReview) -> [TrialID] {
    let decided = ids.filter(review.screening.isDecided)
    return zip(decided, rows(of: decided))
      .filter { id, row in
        guard let row else { return false }
        let amended = amended?.trial(at: row)
        let version =
          amended.map { ListedVersion($0) } ?? withPacked(of: row) { ListedVersion(&$0) }
        return version.role == .registry
          ? review.mayAskForSecondLook(id, keptVersion: version.asOf)
          : (amended ?? writtenTrial(at: row)).holdings.contains(.record)
      }
      .map(\.0)
  }
}
