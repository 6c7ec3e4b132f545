import RealModule

/// A ratio with its interval, as printed for a hazard ratio, a risk ratio or an odds ratio.
///
/// All there is to say of its precision is in the bounds and their level. The estimate need not
/// lie within its bounds, since a printed one may not: whether it does is for a check to say.
package struct RatioEstimate: Hashable, Sendable {
  /// The ratio, experimental over comparator; finite and above 0.
  package let ratio: Double
  /// Bounds above 0, finite, the lower strictly below the upper.
  package let interval: ConfidenceInterval
  /// The standard error of the logarithm, (ln U - ln L) / 2z with z at the level of the interval.
  ///
  /// Above 0. Altman and Bland 2011, BMJ 343:d2304; Cochrane Handbook 6.3.2.
  package let logStandardError: Double

  /// - Throws: `StatisticsError` when a number is not above 0, or the bounds are not in order or
  ///   so close that they give no standard error.
  package init(
    _ ratio: Double,
    lower: Double,
    upper: Double,
    level: ConfidenceLevel
  ) throws(StatisticsError) {
    let inputs: [(StatisticsError.Input, Double)] = [
      (.ratio, ratio), (.lower, lower), (.upper, upper),
    ]
    for (input, value) in inputs {
      guard value.isFinite else { throw StatisticsError(input, .notFinite(value)) }
      guard value > 0 else { throw StatisticsError(input, .notPositive(value)) }
    }
    interval = try ConfidenceInterval(lower: lower, upper: upper, level: level)
    let logWidth = Double.log(upper) - Double.log(lower)
    guard logWidth > 0 else {
      throw StatisticsError(.upper, .withoutWidth(lower: lower, upper: upper))
    }
    self.ratio = ratio
    logStandardError = logWidth / (2 * level.z)
  }

  /// The natural logarithm of the ratio.
  package var logRatio: Double { Double.log(ratio) }

  /// The deviate of the ratio against 1: negative below 1.
  package var z: Double { logRatio / logStandardError }

  /// The two-sided P value of the deviate, a Wald P, 0…1.
  ///
  /// A source may print the P of a log-rank test or of an adjusted model instead.
  package var p: Double { NormalDistribution.twoSidedP(z: z) }

  /// The P value by the shortcut exp(-0.717 z - 0.416 z²) that can be worked out by hand.
  ///
  /// Within a few per cent of `p` for P of 0.01 to 0.2. Altman and Bland 2011, BMJ 343:d2304.
  package var approximateP: Double {
    Double.exp(-0.717 * z.magnitude - 0.416 * z * z)
  }
}
