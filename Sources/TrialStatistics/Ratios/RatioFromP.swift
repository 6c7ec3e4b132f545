import RealModule

/// The interval of a ratio that was printed with a P value and without bounds.
package struct RatioFromP: Hashable, Sendable {
  /// The absolute deviate of the P value by the normal quantile, above 0.
  package let z: Double
  /// The standard error of the logarithm, |ln ratio| / z.
  package let logStandardError: Double
  package let interval: ConfidenceInterval
  /// The absolute deviate by the shortcut -0.862 + √(0.743 - 2.404 ln P).
  package let approximateZ: Double
  /// The interval by the shortcut, at 95 % with the 1.96 it was published with.
  ///
  /// `nil` for a P so near 1 that the shortcut gives no deviate.
  package let approximateInterval: ConfidenceInterval?
}

/// The interval of a ratio from the estimate and its two-sided P value.
///
/// SE = |ln ratio| / z, bounds exp(ln ratio ± z_level SE). Altman and Bland 2011, BMJ 343:d2090.
///
/// - Throws: `StatisticsError` when the ratio is not above 0, P is not between 0 and 1, or one of
///   them is exactly 1 and so says nothing about precision.
package func ratioInterval(
  of ratio: Double,
  twoSidedP p: Double,
  level: ConfidenceLevel = .ninetyFive
) throws(StatisticsError) -> RatioFromP {
  guard ratio.isFinite else { throw StatisticsError(.ratio, .notFinite(ratio)) }
  guard ratio > 0 else { throw StatisticsError(.ratio, .notPositive(ratio)) }
  guard ratio != 1 else { throw StatisticsError(.ratio, .atTheNull(ratio)) }
  guard p > 1e-300, p <= 1 else { throw StatisticsError(.p, .outside(p, from: 1e-300, to: 1)) }
  guard let z = NormalDistribution.deviate(twoSidedP: p), z > 0 else {
    throw StatisticsError(.p, .atTheNull(p))
  }
  let logRatio = Double.log(ratio)
  func interval(deviate: Double, levelDeviate: Double) -> ConfidenceInterval {
    let margin = levelDeviate * logRatio.magnitude / deviate
    return ConfidenceInterval(
      computed: (Double.exp(logRatio - margin), Double.exp(logRatio + margin)),
      level: level
    )
  }
  let approximateZ = -0.862 + (0.743 - 2.404 * Double.log(p)).squareRoot()
  return RatioFromP(
    z: z,
    logStandardError: logRatio.magnitude / z,
    interval: interval(deviate: z, levelDeviate: level.z),
    approximateZ: approximateZ,
    approximateInterval: approximateZ > 0
      ? interval(deviate: approximateZ, levelDeviate: level.fraction == 0.95 ? 1.96 : level.z) : nil
  )
}
