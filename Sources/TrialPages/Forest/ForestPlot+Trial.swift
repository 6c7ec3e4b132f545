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
      remarks: Self.interactions(within: trial, endpoint, in: catalogue)
        + Self.remarks(on: studies, options: options),
      isOfSeveralTrials: false
    )
  }

  /// Subgroups set against each other, and the reasons where they cannot be, in sentences.
  private static func interactions(
    within trial: Trial?,
    _ endpoint: ForestEndpoint?,
    in catalogue: Catalogue
  ) -> [String] {
    guard let trial, let endpoint else { return [] }
    let table = ResultTable(
      trial.results.filter { ForestEndpoint($0) == endpoint },
      of: trial,
      in: catalogue
    )
    // Two sources of one subgroup get one sentence.
    return table.interactions(of: table.rows).map { $0.refusal ?? $0.sentence + "." }.eachOnce
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
}

extension ForestStudy {
  /// Whether the row is about a part of follow-up.
  fileprivate var isOfPeriod: Bool { if case .period = extent { true } else { false } }
  /// Whether the row is about a part of the patients.
  fileprivate var isOfSubgroup: Bool { if case .subgroup = extent { true } else { false } }
}
