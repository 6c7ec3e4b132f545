import TrialModel
import TrialQuery
import TrialStatistics

/// The rows that a trial has in a forest plot of several: one for each comparison of its arms.
struct ForestRows {
  let trial: Trial
  let endpoint: ForestEndpoint
  let options: ForestOptions
  let catalogue: Catalogue

  /// The rows in the order in which their comparisons are first reported; no patient is pooled twice.
  var studies: [ForestStudy] {
    let cuts = comparisons
    return cuts.compactMap { cut in study(of: cut, isOneOfSeveral: cuts.count > 1) }
      .poolingNobodyTwice(in: trial)
  }

  /// The rows of results over everybody, put together by the arms they compare.
  private var comparisons: [(comparison: ArmComparison, cuts: EndpointCuts)] {
    let results = trial.results.filter { ForestEndpoint($0) == endpoint }
    let rows = ResultRow.rows(of: results).filter(\.outcome.isOfEverybody)
    var found: [(comparison: ArmComparison, rows: [ResultRow])] = []
    for row in rows {
      guard let result = row.results.first else { continue }
      let comparison = ArmComparison(of: result, in: trial)
      if let place = found.firstIndex(where: { $0.comparison.isOfTheSameArms(as: comparison) }) {
        found[place].rows.append(row)
      } else {
        found.append((comparison, [row]))
      }
    }
    return found.map {
      ($0.comparison, EndpointCuts(rows: $0.rows, trial: trial, catalogue: catalogue))
    }
  }

  private func study(
    of cut: (comparison: ArmComparison, cuts: EndpointCuts),
    isOneOfSeveral: Bool
  ) -> ForestStudy? {
    guard let standing = cut.cuts.standing(for: options.cut) else { return nil }
    let agents = isOneOfSeveral ? cut.comparison.agents : trial.classification.agents
    let arms = isOneOfSeveral ? cut.comparison.name : nil
    var study = ForestStudy(
      standing.row,
      of: trial,
      in: catalogue,
      label: [trial.name, arms].compactMap { $0 }.joined(separator: " "),
      detail: agents.joined(separator: " + ")
    )
    study?.arms = arms
    study?.cutReason = standing.reason
    if !options.poolsAll, let doubt = study?.comparison.doubt {
      study?.exclusion = .comparison(doubt)
    }
    return study
  }
}

extension [ForestStudy] {
  /// Rows of one trial, of which none is pooled whose patients stand in one that is.
  ///
  /// The comparison of the trial's headline, which is of its primary endpoint, comes first, and one that
  /// nothing speaks against before any other; then as reported.
  func poolingNobodyTwice(in trial: Trial) -> [ForestStudy] {
    let headline = trial.results.first(where: \.isHeadline).map { ArmComparison(of: $0, in: trial) }
    func rank(_ place: Int) -> Int {
      let comparison = self[place].comparison
      let isHeadline = headline.map(comparison.isOfTheSameArms) ?? false
      return (comparison.doubt == nil ? 0 : 2) + (isHeadline ? 0 : 1)
    }
    let candidates = indices.filter { self[$0].isPooled }
      .sorted { (rank($0), $0) < (rank($1), $1) }
    var studies = self
    var pooled: [Int] = []
    for place in candidates {
      if let other = pooled.first(where: {
        self[$0].comparison.shares(patientsOf: self[place].comparison)
      }) {
        studies[place].exclusion = .sharesPatients(with: self[other].label)
      } else {
        pooled.append(place)
      }
    }
    return studies
  }
}
