package import TrialStatistics

/// What is pooled without each row in turn, and how much each row carries.
///
/// The table of the page, its words and the table to export take it from here.
package struct Influences: Hashable, Sendable {
  /// One row.
  package struct Entry: Hashable, Sendable {
    package let study: ForestStudy
    /// The rest pooled without it, by the method of the page.
    package let without: PooledRows.Entry
    /// Its diagnostics, by the method of the weights.
    package let diagnostics: StudyInfluence
    /// What of them lies beyond the bounds of `isInfluential`: `Cook`, `DFFITS`, `hat`.
    package let beyond: [String]

    /// Whether a diagnostic says that the row carries the result.
    package var isInfluential: Bool { !beyond.isEmpty }
  }

  package let studies: PooledStudies
  package let overall: PooledRows.Entry
  /// In the order of the plot.
  package let entries: [Entry]

  /// `nil` below three rows, or where the rest cannot be pooled without one of them.
  package init?(_ studies: PooledStudies) {
    let count = studies.studies.count
    let rest = studies.choice.effects(leavingOutEachOf: studies.studies)
    guard count > 2, rest.count == count, let overall = studies.overall(by: studies.choice),
      let method = studies.weighing.method,
      let found = try? studyInfluences(on: studies.effects, by: method)
    else { return nil }
    self.studies = studies
    self.overall = overall
    let half = ChiSquareDistribution(degreesOfFreedom: 1)?.statistic(upperTail: 0.5) ?? .infinity
    entries = studies.studies.indices.map { place in
      let diagnostics = found.influences[place]
      let bounds = [
        ("Cook", diagnostics.cookDistance > half),
        ("DFFITS", diagnostics.shiftInErrors.magnitude > 3 / Double(count - 1).squareRoot()),
        ("hat", diagnostics.hat > 3 / Double(count)),
      ]
      return Entry(
        study: studies.studies[place],
        without: studies.entry("without \(studies.studies[place].label)", rest[place]),
        diagnostics: diagnostics,
        beyond: bounds.filter(\.1).map(\.0)
      )
    }
  }

  /// The row with the largest distance of Cook.
  package var largest: Entry? {
    entries.max { $0.diagnostics.cookDistance < $1.diagnostics.cookDistance }
  }

  /// The rows without which the interval stands otherwise to no difference.
  var turning: [Entry] { entries.filter { $0.without.excludesNull != overall.excludesNull } }

  static let formula =
    "₋ is without the trial: Cook (θ - θ₋)²/SE²; DFFITS (θ - θ₋)/√(h (τ²₋ + v)); residual"
    + " (y - θ₋)/√(v + τ²₋ + SE₋²); hat h the weight; tau2 and Q of the others. Marked where Cook exceeds"
    + " the median of chi-square with 1 df, DFFITS 3/√(k - 1), or the weight 3/k"

  static let publication = "Viechtbauer and Cheung 2010, Res Synth Methods 1:112"
}
