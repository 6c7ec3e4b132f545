package import TrialModel
import TrialStatistics

/// A forest plot as numbers: its rows in order, what is pooled, and what is not and why.
package struct ForestPlot: Hashable, Sendable {
  /// The endpoint shown; `nil` when no trial has a ratio of any.
  package let endpoint: ForestEndpoint?
  /// Every endpoint that at least one trial has a ratio for.
  package let endpoints: [ForestEndpoint]
  package let groups: [ForestGroup]
  /// The trials with results and without a ratio of the endpoint.
  package let missing: [Trial]
  /// How many trials with results the plot was asked for; of marked ones all.
  package let asked: Int
  /// How many of those have a ratio of any endpoint.
  package let havingRatios: Int
  package let pool: ForestPool
  /// What a reader has to know of the rows, in sentences.
  package let remarks: [String]
  /// Whether it is of several trials, and not of the ratios of one.
  package let isOfSeveralTrials: Bool
  /// The name of the adverse event it is of; `nil` for a plot of ratios.
  package let event: String?

  /// The plot of a subject.
  package init(_ subject: ForestSubject, options: ForestOptions, in catalogue: Catalogue) {
    switch subject {
    case .trials(let ids, let areMarked):
      self.init(
        of: ids.compactMap(catalogue.trial),
        areMarked: areMarked,
        options: options,
        in: catalogue
      )
    case .event(let event): self.init(of: event, options: options, in: catalogue)
    case .trial(let id):
      self.init(within: catalogue.trial(id), options: options, in: catalogue)
    }
  }

  init(
    endpoint: ForestEndpoint?,
    endpoints: [ForestEndpoint],
    groups: [ForestGroup],
    missing: [Trial],
    asked: Int,
    havingRatios: Int,
    pool: ForestPool,
    remarks: [String],
    isOfSeveralTrials: Bool = true,
    event: String? = nil
  ) {
    self.endpoint = endpoint
    self.endpoints = endpoints
    self.groups = groups.filter { !$0.studies.isEmpty }
    self.missing = missing
    self.asked = asked
    self.havingRatios = havingRatios
    self.pool = pool
    self.remarks = remarks
    self.isOfSeveralTrials = isOfSeveralTrials
    self.event = event
  }

  /// How many rows are weighed when rows are pooled.
  package var weighed: Int { groups.reduce(0) { $0 + $1.pooled.count } }

  /// All rows, in order.
  package var studies: [ForestStudy] { groups.flatMap(\.studies) }

  /// The row of several trials that a figure stands in; `nil` for pooled rows and those of one trial.
  package func study(of figure: ShownFigure) -> ForestStudy? {
    isOfSeveralTrials ? studies.first { $0.comparedFigures.contains(figure) } : nil
  }

  /// The place of the endpoint among all, from 1; `nil` without one.
  package var place: Int? { endpoint.flatMap { endpoints.firstIndex(of: $0) }.map { $0 + 1 } }

  /// The weight of a row in percent; `nil` where nothing is pooled or the row is not.
  package func weight(of study: ForestStudy) -> Double? {
    guard case .pooled(let rows) = pool else { return nil }
    let weighed = groups.flatMap(\.pooled)
    guard let place = weighed.firstIndex(of: study), rows.effect.weights.indices.contains(place)
    else { return nil }
    return rows.effect.weights[place]
  }

  /// What each of the rows weighs beside the others, in their order; `nil` for what weighs nothing.
  ///
  /// By the method of pooling; until that is asked for, by the inverse of the variance.
  var shares: [ForestShare?] {
    let weights = studies.map { isPooled ? weight(of: $0) : $0.precision }
    let known = weights.compactMap { $0 }
    let total = known.reduce(0, +)
    guard let largest = known.max(), total > 0 else { return weights.map { _ in nil } }
    return weights.map { weight in
      weight.map {
        ForestShare(ofTotal: $0 / total, ofLargest: $0 / largest, equal: 1 / Double(known.count))
      }
    }
  }

  /// Whether the rows were pooled.
  package var isPooled: Bool { if case .pooled = pool { true } else { false } }

  /// The endpoint of the options where it is there, else the first.
  static func endpoint(_ wanted: ForestEndpoint?, of all: [ForestEndpoint]) -> ForestEndpoint? {
    wanted.flatMap { all.contains($0) ? $0 : nil } ?? all.first
  }
}

/// Rows that belong together.
package struct ForestGroup: Hashable, Sendable {
  /// What they are: `reported by the review`.
  package let name: String
  package let studies: [ForestStudy]
  /// Those of the rows that are weighed when rows are pooled, in their order.
  package let pooled: [ForestStudy]

  /// Rows that are pooled as far as each by itself can be; none where `isPooled` is `false`.
  init(name: String, studies: [ForestStudy], isPooled: Bool = true) {
    self.name = name
    self.studies = studies
    pooled = isPooled ? studies.filter(\.isPooled) : []
  }
}

/// What a row of a forest plot weighs beside the others.
struct ForestShare {
  /// Its part of all weights, 0...1.
  let ofTotal: Double
  /// Its weight as a part of the largest one, 0...1.
  let ofLargest: Double
  /// The part each row would have if all weighed the same.
  let equal: Double
}
