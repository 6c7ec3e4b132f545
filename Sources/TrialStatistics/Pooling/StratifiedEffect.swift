import RealModule

/// The pooled estimate of a method for tables, its standard error and the weights behind it.
struct StratifiedEffect {
  /// The logarithm of a ratio, or a difference.
  let estimate: Double
  let standardError: Double
  /// What each table weighs, in whatever unit the method has.
  let weights: [Double]

  private init(estimate: Double, variance: Double, weights: [Double]) throws(PoolingError) {
    guard estimate.isFinite else { throw .ratioNotFinite }
    guard variance > 0, variance.isFinite else { throw .noVariance }
    self.estimate = estimate
    standardError = Double.sqrt(variance)
    self.weights = weights
  }

  /// ln of Σ(a n2/N) / Σ(c n1/N).
  ///
  /// Variance of Greenland and Robins 1985, Biometrics 41:55:
  /// Σ((n1 n2 (a + c) - a c N)/N²) over the product of both sums. A table in which everybody had the
  /// event counts, since its risks are alike; one in which nobody had it says nothing.
  static func mantelHaenszelRiskRatio(_ strata: [Stratum]) throws(PoolingError) -> Self {
    let telling = strata.filter(\.hasEvents)
    guard !telling.isEmpty else { throw .noInformativeTable }
    let above = sum(telling) { $0.a * $0.n2 / $0.total }
    let below = sum(telling) { $0.c * $0.n1 / $0.total }
    guard above > 0, below > 0 else { throw .ratioNotFinite }
    // n1 n2 (a + c) - a c N, written without a difference.
    let spread = sum(telling) { ($0.a * $0.n1 * $0.d + $0.c * $0.n2 * $0.b) / $0.total / $0.total }
    return try Self(
      estimate: Double.log(above / below),
      variance: spread / (above * below),
      weights: strata.map { $0.c * $0.n1 / $0.total }
    )
  }

  /// ln of R/S, R = Σ(ad/N), S = Σ(bc/N).
  ///
  /// Variance of Robins, Breslow and Greenland 1986, Biometrics 42:311.
  static func mantelHaenszelOddsRatio(_ strata: [Stratum]) throws(PoolingError) -> Self {
    let telling = try informative(strata)
    let r = sum(telling) { $0.a * $0.d / $0.total }
    let s = sum(telling) { $0.b * $0.c / $0.total }
    guard r > 0, s > 0 else { throw .ratioNotFinite }
    let pr = sum(telling) { ($0.a + $0.d) / $0.total * ($0.a * $0.d / $0.total) }
    let qs = sum(telling) { ($0.b + $0.c) / $0.total * ($0.b * $0.c / $0.total) }
    let crossed = sum(telling) {
      ($0.a + $0.d) / $0.total * ($0.b * $0.c / $0.total)
        + ($0.b + $0.c) / $0.total * ($0.a * $0.d / $0.total)
    }
    return try Self(
      estimate: Double.log(r / s),
      variance: (pr / r / r + crossed / r / s + qs / s / s) / 2,
      weights: strata.map { $0.b * $0.c / $0.total }
    )
  }

  /// Σ((a n2 - c n1)/N) / Σ(n1 n2/N).
  ///
  /// Variance of Sato, Greenland and Robins 1989, Biometrics 45:1323.
  static func mantelHaenszelRiskDifference(_ strata: [Stratum]) throws(PoolingError) -> Self {
    let weights = strata.map { $0.n1 * ($0.n2 / $0.total) }
    let total = weights.reduce(0, +)
    let difference = sum(strata) { $0.a * ($0.n2 / $0.total) - $0.c * ($0.n1 / $0.total) } / total
    let skew = sum(strata) {
      let (share1, share2) = ($0.n1 / $0.total, $0.n2 / $0.total)
      return $0.c * share1 * share1 - $0.a * share2 * share2 + share1 * share2 * ($0.n2 - $0.n1) / 2
    }
    let spread = sum(strata) { ($0.a * $0.d + $0.c * $0.b) / $0.total } / 2
    return try Self(
      estimate: difference,
      variance: (difference * skew + spread) / total / total,
      weights: weights
    )
  }

  /// Σ(O - E) / ΣV, and variance 1/ΣV.
  static func peto(_ strata: [Stratum]) throws(PoolingError) -> Self {
    let telling = try informative(strata)
    let weights = strata.map { $0.isInformative ? $0.hypergeometricVariance : 0 }
    let total = weights.reduce(0, +)
    return try Self(
      estimate: sum(telling) { $0.observedLessExpected } / total,
      variance: 1 / total,
      weights: weights
    )
  }

  /// The strata that say something about a ratio.
  private static func informative(_ strata: [Stratum]) throws(PoolingError) -> [Stratum] {
    let telling = strata.filter(\.isInformative)
    guard !telling.isEmpty else { throw .noInformativeTable }
    return telling
  }

  /// Sums a term over the strata.
  private static func sum(_ strata: [Stratum], _ term: (Stratum) -> Double) -> Double {
    strata.reduce(0) { $0 + term($1) }
  }
}
