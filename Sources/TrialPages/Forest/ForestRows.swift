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
    var studies = cuts.compactMap { cut in study(of: cut, isOneOfSeveral: cuts.count > 1) }
    var pooled: [Int] = []
    for place in candidates(among: studies) {
      if let other = pooled.first(where: {
        studies[$0].comparison.shares(patientsOf: studies[place].comparison)
      }) {
        studies[place].exclusion = .sharesPatients(with: studies[other].label)
      } else {
        pooled.append(place)
      }
    }
    return studies
  }

  /// The rows that are pooled unless their patients are already, in the order of preference: the
  /// comparison of the trial's headline, which is of its primary endpoint, then as reported.
  private func candidates(among studies: [ForestStudy]) -> [Int] {
    let headline = trial.results.first(where: \.isHeadline).map { ArmComparison(of: $0, in: trial) }
    func rank(_ place: Int) -> Int {
      let comparison = studies[place].comparison
      let isHeadline = headline.map(comparison.isOfTheSameArms) ?? false
      return (comparison.doubt == nil ? 0 : 2) + (isHeadline ? 0 : 1)
    }
    return studies.indices.filter {
      studies[$0].exclusion == nil && studies[$0].pooledEffect != nil
    }
    .sorted { (rank($0), $0) < (rank($1), $1) }
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
