import TrialPages
import TrialStatistics

/// What rows of a forest plot come to, as a row of its table.
struct PooledResult {
  /// What was made of the rows.
  enum Kind: String {
    case total = "pooled"
    case group
    case prediction
    case difference = "between groups"
  }

  let kind: Kind
  /// The group that was pooled; `nil` for all together.
  let group: String?
  let method: String
  /// How many rows were pooled, or how many groups compared.
  let count: Int
  /// The pooled effect; `nil` for a prediction and for a test.
  let effect: PooledEffect?
  /// The effect as it is shown; `nil` for a prediction and for a test.
  let ratio: Double?
  /// The bounds of its interval; `nil` for a test.
  let lower: Double?
  let upper: Double?
  /// Q of the rows, or between groups; `nil` for a prediction.
  let q: Double?
  let degreesOfFreedom: Int?
  let qP: Double?
  /// The command that computes it anew from the printed figures; `nil` where there is none.
  private(set) var command: String?

  /// All that was pooled in a plot: each group, all together, a prediction, the test between groups.
  static func all(in plot: ForestPlot) -> [PooledResult] {
    guard case .pooled(let rows) = plot.pool else { return [] }
    let groups = rows.subgroups?.effects
    let variance = rows.subgroups?.variance == .common && rows.choice.hasVariance
    let shared = variance ? ", one tau2 for all groups" : ""
    var results = (groups?.subgroups ?? []).map { group in
      var result = PooledResult(
        .group,
        group.label,
        rows.choice.words + shared,
        group.effect,
        rows.unit
      )
      let studies = plot.groups.first { $0.name == group.label }?.pooled
      result.command = shared.isEmpty ? studies.flatMap(rows.choice.command) : nil
      return result
    }
    var total = PooledResult(.total, nil, rows.choice.words, rows.effect, rows.unit)
    total.command = rows.choice.command(over: plot.groups.flatMap(\.pooled))
    results.append(total)
    if let predicted = rows.effect.predictionInterval {
      results.append(PooledResult(prediction: predicted, rows))
    }
    if let test = groups?.difference {
      results.append(
        PooledResult(test, between: groups?.subgroups.count ?? 0, rows.choice.words + shared)
      )
    }
    return results
  }

  private init(
    _ kind: Kind,
    _ group: String?,
    _ method: String,
    _ effect: PooledEffect,
    _ unit: EffectUnit
  ) {
    let interval = unit.shown(effect.interval)
    self.kind = kind
    self.group = group
    self.method = method
    self.effect = effect
    count = effect.studies
    ratio = unit.shown(effect.estimate)
    lower = interval.lower
    upper = interval.upper
    q = effect.heterogeneity.q
    degreesOfFreedom = effect.heterogeneity.degreesOfFreedom
    qP = effect.heterogeneity.p
  }

  private init(prediction: PredictionInterval, _ rows: PooledRows) {
    let interval = rows.unit.shown(prediction)
    kind = .prediction
    group = nil
    method = rows.choice.words
    count = rows.effect.studies
    effect = nil
    ratio = nil
    lower = interval.lower
    upper = interval.upper
    q = nil
    degreesOfFreedom = nil
    qP = nil
  }

  private init(_ test: DifferenceTest, between count: Int, _ method: String) {
    kind = .difference
    group = nil
    self.method = method
    self.count = count
    effect = nil
    ratio = nil
    lower = nil
    upper = nil
    q = test.q
    degreesOfFreedom = test.degreesOfFreedom
    qP = test.p
  }
}
