package import TrialModel
import TrialStatistics

/// Trials that have reported since the review and belong together, with what they come to, an endpoint at a
/// time, where pooling is defensible.
///
/// Pooled is by `ForestPlot`, so that the forest a row opens shows the same; here is decided only what is
/// worth a row: three trials or more that can be weighed, of one endpoint and one measure.
package struct SinceGroup: Hashable, Sendable {
  /// Trials pooled.
  package struct Pooled: Hashable, Sendable {
    package let endpoint: ForestEndpoint
    package let rows: PooledRows
    /// The trials that are weighed, in their order.
    package let trials: [TrialID]
    /// The pooled effect as a figure, with formula, source, degrees of freedom and weights.
    let figure: ShownFigure
  }

  /// The question, or the category of the trials.
  package let name: String
  /// By site and then by name.
  package let trials: [Trial]
  /// What a reader has to know of them, in sentences.
  package let remarks: [String]
  /// An entry for each endpoint that can be pooled, overall survival first.
  package let pooled: [Pooled]
  /// What is not pooled and why, in sentences.
  package let refusals: [String]

  /// Restricted maximum likelihood, interval after Hartung and Knapp.
  package static let method = ForestPooling.restrictedLikelihoodHartungKnapp
  /// The fewest trials that are pooled.
  package static let least = 3

  init(name: String, trials: [Trial], remarks: [String], in catalogue: Catalogue) {
    self.name = name
    self.trials = trials
    self.remarks = remarks
    var pooled: [Pooled] = []
    var refusals: [String] = []
    var few: [(endpoint: ForestEndpoint, weighed: Int, count: Int)] = []
    var left: [ForestStudy] = []
    for (endpoint, count) in ForestEndpoint.counted(in: trials) {
      guard count >= Self.least || endpoint.letters != nil else {
        few.append((endpoint, count, count))
        continue
      }
      let plot = ForestPlot(
        Self.subject(of: trials),
        options: Self.options(endpoint),
        in: catalogue
      )
      left += plot.studies.filter { $0.exclusion != nil }
      let weighed = plot.groups.flatMap(\.pooled)
      guard weighed.count >= Self.least else {
        few.append((endpoint, weighed.count, count))
        continue
      }
      switch plot.pool {
      case .pooled(let rows):
        pooled.append(
          Pooled(
            endpoint: endpoint,
            rows: rows,
            trials: weighed.map(\.trial.id),
            figure: PooledFigure(plot: plot, pooled: rows).total(rows.entry)
          )
        )
      case .refused(let reason): refusals.append("\(endpoint.title): \(reason)")
      case .notAsked: break
      }
    }
    refusals += Self.words(for: few) + Self.words(for: left)
    let without = trials.filter { ForestEndpoint.endpoints(of: [$0]).isEmpty }.map(\.name)
    if !without.isEmpty {
      refusals.append(
        without.count == trials.count
          ? "Not pooled: no ratio is printed in what was read."
          : "Without a ratio: \(without.joined(separator: ", "))."
      )
    }
    self.pooled = pooled
    self.refusals = refusals
  }

  /// What the forest of some trials is of.
  static func subject(of trials: [Trial]) -> ForestSubject {
    .trials(trials.map(\.id), areMarked: false)
  }

  /// How they are pooled.
  static func options(_ endpoint: ForestEndpoint) -> ForestOptions {
    ForestOptions(endpoint: endpoint, pooling: method)
  }

  /// Which endpoints have too few trials; those without letters of their own are only counted.
  private static func words(
    for few: [(endpoint: ForestEndpoint, weighed: Int, count: Int)]
  ) -> [String] {
    guard !few.isEmpty else { return [] }
    let known = few.filter { $0.endpoint.letters != nil || $0.count > 1 }
    var named = known.map { endpoint, weighed, count in
      weighed == count
        ? "\(endpoint.title) (\(count))"
        : "\(endpoint.title) (\(weighed) of \(count) can be pooled)"
    }
    let rest = few.count - known.count
    if rest > 0 {
      named.append(
        "\(rest) \(named.isEmpty ? "" : "other ")\(rest == 1 ? "endpoint" : "endpoints") of one trial"
      )
    }
    return ["Fewer than \(least) trials, not pooled: \(named.joined(separator: ", "))."]
  }

  /// Which trials are left out for what they compare, the reasons of all endpoints in one sentence.
  private static func words(for left: [ForestStudy]) -> [String] {
    let reasons = left.compactMap { $0.exclusion?.words }.eachOnce.map { words in
      let names = left.filter { $0.exclusion?.words == words }.map(\.label).eachOnce
      return "\(words) (\(names.joined(separator: ", ")))"
    }
    return reasons.isEmpty
      ? [] : ["Left out for what is compared: \(reasons.joined(separator: "; "))."]
  }

  /// `13 trials: 6 met, 6 not met, 1 not analysed`.
  package var counts: String {
    "\(trials.count) \(trials.count == 1 ? "trial" : "trials"): \(Self.standings(of: trials))"
  }

  /// `6 met, 6 not met, 1 not analysed`.
  package static func standings(of trials: [Trial]) -> String {
    ["met", "not met", "not analysed", "not read", "none found"]
      .compactMap { words in
        let count = trials.count { $0.primaryWords == words }
        return count == 0 ? nil : "\(count) \(words)"
      }
      .joined(separator: ", ")
  }
}

extension ForestEndpoint {
  /// Its letters, or its name where it has none; the measure where it is no hazard ratio.
  package var title: String {
    (letters ?? name) + (measure == "hazard ratio" ? "" : " \(shortMeasure)")
  }
}
