package import TrialModel
import TrialStatistics

extension ForestPlot {
  /// The ratios of one trial: all patients, periods of follow-up, subgroups; never pooled.
  package init(within trial: Trial?, options: ForestOptions, in catalogue: Catalogue) {
    let endpoints = ForestEndpoint.endpoints(of: trial.map { [$0] } ?? [])
    let endpoint = Self.endpoint(options.endpoint, of: endpoints)
    let studies = trial.map { Self.studies(within: $0, endpoint, in: catalogue) } ?? []
    let periods = studies.filter(\.isOfPeriod)
    let subgroups = studies.filter(\.isOfSubgroup)
    self.init(
      endpoint: endpoint,
      endpoints: endpoints,
      groups: [
        ForestGroup(
          name: "all patients",
          studies: studies.filter { $0.extent == .whole },
          isPooled: false
        ),
        ForestGroup(name: "periods of follow-up", studies: periods, isPooled: false),
        ForestGroup(name: "subgroups", studies: subgroups, isPooled: false),
      ],
      missing: endpoint == nil ? trial.map { [$0] } ?? [] : [],
      asked: 1,
      havingRatios: endpoints.isEmpty ? 0 : 1,
      pool: options.pooling == nil
        ? .notAsked
        : .refused(
          "Not pooled: the rows are of one trial and share its patients. A forest of several"
            + " trials can be pooled."
        ),
      remarks: Self.interactions(of: subgroups)
        + (periods.count > 1 ? [Self.periodRefusal] : [])
        + Self.remarks(on: studies, options: options),
      isOfSeveralTrials: false
    )
  }

  private static func studies(
    within trial: Trial,
    _ endpoint: ForestEndpoint?,
    in catalogue: Catalogue
  ) -> [ForestStudy] {
    let results = trial.results.filter { ForestEndpoint($0) == endpoint && endpoint != nil }
    return ResultRow.rows(of: results)
      .compactMap { row in
        ForestStudy(
          row,
          of: trial,
          in: catalogue,
          label: row.outcome.isOfEverybody && row.outcome.comparison == nil
            ? trial.name : row.outcome.rowText,
          detail: row.origin(in: catalogue)
        )
      }
  }

  /// Why periods get no P value of interaction.
  static let periodRefusal =
    "No interaction P for periods of follow-up: they are the same patients one after another, and"
    + " who is in a later period is who survived the one before. They are no independent"
    + " subgroups, so the formula for two independent ratios does not hold."

  /// The interaction of two subgroups that one source sets against each other, in a sentence.
  ///
  /// For more than two, or for one against the whole, there is a reason in place of it.
  private static func interactions(of subgroups: [ForestStudy]) -> [String] {
    guard !subgroups.isEmpty else { return [] }
    let sentences = subgroups.map(\.origin).eachOnce.map { origin in
      let group = subgroups.filter { $0.origin == origin }
      guard group.count > 1 else {
        return "No interaction P for \(group.map(\.label).joined()): the ratio of the patients"
          + " outside the subgroup is not at hand, and those in it are part of the whole."
      }
      guard group.count == 2, let first = group[0].estimate, let second = group[1].estimate else {
        return "No interaction P for \(group.map(\.label).joined(separator: ", ")): only two"
          + " subgroups with intervals, of different patients, can be compared."
      }
      return words(for: interaction(between: first, and: second), of: group[0], group[1])
    }
    // Two sources of one subgroup get one sentence.
    return sentences.eachOnce
  }

  private static func words(
    for interaction: Interaction,
    of first: ForestStudy,
    _ second: ForestStudy
  ) -> String {
    let ratio = DecimalText.of(interaction.ratioOfRatios, decimals: 2)
    let interval = DrawnInterval(interaction.interval)
    return "Interaction, \(first.label) against \(second.label): ratio of ratios \(ratio)"
      + " \(interval.text), 95 % CI, \(PText.of(interaction.p)); computed here, taking them as"
      + " different patients."
  }
}

extension ForestStudy {
  /// Whether the row is about a part of follow-up.
  fileprivate var isOfPeriod: Bool { if case .period = extent { true } else { false } }
  /// Whether the row is about a part of the patients.
  fileprivate var isOfSubgroup: Bool { if case .subgroup = extent { true } else { false } }
  /// What the figure was read from: source and data cut.
  fileprivate var origin: String {
    "\(figures.first?.source?.text ?? "") \(dataCut ?? "")"
  }
}
