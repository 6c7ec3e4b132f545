import TrialModel
import TrialQuery
import TrialScreening

extension OpenReview {
  /// Runs the narrowing steps over the list of the store, each on what the one before left.
  ///
  /// A record that is not stored yet is not left out, whatever the catalogue has of it: nobody can tell.
  ///
  /// - Throws: `ProgramError` with the step whose filter cannot be read.
  mutating func narrow(by index: TrialIndex) throws(ProgramError) {
    guard !review.protocol.narrowings.isEmpty else { return leaveOut([:]) }
    let stored = index.rows(matching: Self.kept).rows
    var rest = zip(review.results, index.rows(of: review.results))
      .compactMap { id, row in row.map { (id: id, row: $0) } }
      .filter { stored.contains($0.row) }
    var leftOut: [TrialID: String] = [:]
    for step in review.protocol.narrowings {
      let filter: Filter
      do throws(FilterRefusal) {
        filter = try FilterParser(index).parse(step.filter)
      } catch {
        throw ProgramError(
          .wrongUse,
          "'\(place.protocolPlace)': the filter of step \(step.id): "
            + error.message(under: step.filter)
        )
      }
      let rows = index.rows(matching: filter).rows
      for (id, row) in rest where !rows.contains(row) { leftOut[id] = step.id }
      rest.removeAll { !rows.contains($0.row) }
    }
    leaveOut(leftOut)
  }

  /// The trials whose registry record is kept.
  private static let kept = Filter([
    Term(.values(.has, [FilterValue(Holding.record.rawValue)]))
  ])
}
