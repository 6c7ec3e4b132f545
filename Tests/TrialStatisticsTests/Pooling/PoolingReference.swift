import Foundation
import TestSupport
import TrialStatistics

/// Reads the inputs of the reference cases and names our results as their fields are named.
enum PoolingReference {
  struct UnreadableInput: Error {}

  /// The studies of a case: ratios with intervals, or a table of counts.
  static func studies(_ inputs: ReferenceValue) throws -> [EffectEstimate] {
    if let rows = inputs["rows_tpos_tneg_cpos_cneg"]?.list {
      return try rows.map { row in
        let counts = (row.list ?? []).compactMap(\.count)
        guard counts.count == 4 else { throw UnreadableInput() }
        return try EffectEstimate(
          TwoByTwoTable(
            x1: counts[0],
            n1: counts[0] + counts[1],
            x2: counts[2],
            n2: counts[2] + counts[3]
          ),
          measure: .riskRatio
        )
      }
    }
    guard let studies = inputs["studies"]?.list else { throw UnreadableInput() }
    return try studies.map { study in
      if let value = study["yi"]?.number, let error = study["sei"]?.number {
        return try EffectEstimate(value: value, standardError: error)
      }
      guard let ratio = study["ratio"]?.number, let lower = study["lower"]?.number,
        let upper = study["upper"]?.number, let level = study["level"]?.number
      else { throw UnreadableInput() }
      return EffectEstimate(
        try RatioEstimate(ratio, lower: lower, upper: upper, level: ConfidenceLevel(level))
      )
    }
  }

  /// The fields the reference has for a pooled ratio.
  static func fields(_ effect: PooledEffect) -> [String: ReferenceValue] {
    let heterogeneity = effect.heterogeneity
    var numbers: [String: Double] = [
      "k": Double(effect.studies),
      "log_est": effect.estimate,
      "se": effect.standardError,
      "ratio": exp(effect.estimate),
      "lower": exp(effect.interval.lower),
      "upper": exp(effect.interval.upper),
      "stat": effect.statistic,
      "p": effect.p,
      "tau2": heterogeneity.tauSquared ?? 0,
      "Q": heterogeneity.q,
      "Q_df": Double(heterogeneity.degreesOfFreedom),
      "Q_p": heterogeneity.p,
      "I2_percent_metafor": heterogeneity.iSquaredFromTauSquared ?? heterogeneity.iSquaredFromQ,
      "I2_percent_from_Q": heterogeneity.iSquaredFromQ,
    ]
    numbers["pi_lower"] = effect.predictionInterval.map { exp($0.lower) }
    numbers["pi_upper"] = effect.predictionInterval.map { exp($0.upper) }
    numbers["pi_z_lower"] = effect.normalPredictionInterval.map { exp($0.lower) }
    numbers["pi_z_upper"] = effect.normalPredictionInterval.map { exp($0.upper) }
    var fields = numbers.mapValues { ReferenceValue.number($0) }
    // The tool that made the files writes a list of one as its element.
    let weights = effect.weights.map { ReferenceValue.number($0) }
    fields["weights_percent"] = weights.count == 1 ? weights[0] : .list(weights)
    return fields
  }
}
