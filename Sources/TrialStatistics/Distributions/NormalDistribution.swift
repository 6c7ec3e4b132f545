import RealModule

/// The standard normal distribution: tails with relative precision, and its quantile.
///
/// Tails go through the complementary error function, since `1 - Φ(z)` has no digits left where P
/// is small: at z = 9 it is 0 where the tail is 1.1e-19.
package enum NormalDistribution {
  /// The probability of a value above `z`.
  ///
  /// Relative error below 1e-12 as far as z = 37; beyond z = 38.5 the tail is too small for a
  /// `Double` and 0. NaN for NaN.
  package static func upperTail(_ z: Double) -> Double { Double.erfc(z * rootHalf) / 2 }

  /// The probability of a value below `z`, with the precision of `upperTail`.
  package static func lowerTail(_ z: Double) -> Double { upperTail(-z) }

  /// The two-sided P value of a deviate, 2(1 - Φ(|z|)), between 0 and 1; NaN for NaN.
  package static func twoSidedP(z: Double) -> Double { Double.erfc(z.magnitude * rootHalf) }

  /// The height of the density at `z`.
  package static func density(_ z: Double) -> Double {
    Double.exp(-z * z / 2) * 0.398_942_280_401_432_677_94
  }

  /// The deviate below which lies the probability given.
  ///
  /// `nil` when the probability is not strictly between 0 and 1.
  package static func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    return probability <= 0.5
      ? -refinedDeviate(upperTail: probability) : refinedDeviate(upperTail: 1 - probability)
  }

  /// The deviate above which lies the probability given: 1.96 for 0.025.
  ///
  /// Full precision for the smallest probabilities, which `quantile(1 - p)` would lose. `nil` when
  /// the probability is not strictly between 0 and 1.
  package static func deviate(upperTail probability: Double) -> Double? {
    quantile(probability).map { -$0 }
  }

  /// The absolute deviate of a two-sided P value: 1.96 for 0.05, and 0 for 1.
  ///
  /// `nil` when P is not above 0 and at most 1.
  package static func deviate(twoSidedP p: Double) -> Double? {
    p == 1 ? 0 : p <= 1 ? deviate(upperTail: p / 2) : nil
  }

  /// AS 241 has about 16 digits; one step of Halley takes away what is left of its rounding.
  private static func refinedDeviate(upperTail probability: Double) -> Double {
    let start = approximateDeviate(upperTail: probability)
    let error = (probability - upperTail(start)) / density(start)
    let step = error / (1 + start * error / 2)
    return step.isFinite && step.magnitude < 1e-6 ? start - step : start
  }

  private static let rootHalf = 0.707_106_781_186_547_524_40
}
