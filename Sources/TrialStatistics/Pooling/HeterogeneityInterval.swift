import RealModule

/// How far the variance between studies is known, with I² and H² from it.
///
/// Q-profile: the bounds of τ² are where Σw(y - θ)² with w = 1/(SE² + τ²) equals a quantile of
/// chi-square with k - 1 degrees of freedom (Viechtbauer 2007, Stat Med 26:37). I² = τ²/(τ² + s²) and
/// H² = (τ² + s²)/s² with the typical variance s² (Higgins and Thompson 2002, Stat Med 21:1539).
package struct HeterogeneityInterval: Hashable, Sendable {
  /// A quantity with its bounds.
  package struct Range: Hashable, Sendable {
    package let estimate: Double
    package let lower: Double
    package let upper: Double

    func map(_ change: (Double) -> Double) -> Range {
      Range(estimate: change(estimate), lower: change(lower), upper: change(upper))
    }
  }

  /// Two or more.
  package let studies: Int
  /// Cochran's Q, on k - 1 degrees of freedom.
  package let q: Double
  /// τ², 0 or more each.
  package let tauSquared: Range
  /// Whether even the upper bound would lie below 0: the studies are closer than chance makes them.
  ///
  /// Both bounds are 0 then, and the estimate need not lie between them.
  package let isEmpty: Bool
  /// s², above 0.
  package let typicalVariance: Double

  /// τ, on the scale of the estimates.
  package var tau: Range { tauSquared.map { Double.sqrt($0) } }
  /// I² in percent, 0…100.
  package var iSquared: Range {
    tauSquared.map { $0 > 0 ? 100 * ($0 / ($0 + typicalVariance)) : 0 }
  }
  /// H², 1 or more.
  package var hSquared: Range { tauSquared.map { 1 + $0 / typicalVariance } }
}

/// The interval of τ² by Q-profile.
///
/// - Parameters:
///   - studies: Two or more.
///   - estimator: How the estimate itself is made; the bounds do not depend on it.
///   - level: The level of the interval.
/// - Returns: The estimate with its bounds.
/// - Throws: `PoolingError.tooFewStudies` below two, and as `pooledEffect`.
package func heterogeneityInterval(
  of studies: [EffectEstimate],
  by estimator: TauSquaredEstimator,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> HeterogeneityInterval {
  guard let distribution = ChiSquareDistribution(degreesOfFreedom: studies.count - 1) else {
    throw studies.count > PoolingError.mostStudies
      ? .tooManyStudies(studies.count) : .tooFewStudies(studies.count, needed: 2)
  }
  let common = WeightedStudies(studies, tauSquared: 0)
  let tail = level.oneSidedTail
  let upperQ = distribution.statistic(upperTail: tail) ?? .infinity
  let lowerQ = distribution.statistic(upperTail: 1 - tail) ?? 0
  return HeterogeneityInterval(
    studies: studies.count,
    q: common.weightedSquares,
    tauSquared: HeterogeneityInterval.Range(
      estimate: estimator.tauSquared(of: studies),
      lower: tauSquared(where: upperQ, of: studies),
      upper: tauSquared(where: lowerQ, of: studies)
    ),
    isEmpty: common.weightedSquares < lowerQ,
    typicalVariance: Double(studies.count - 1) / common.trace
  )
}

/// The τ² at which the generalised Q, which falls as τ² rises, has the value given; 0 if it is below
/// that from the start.
private func tauSquared(where wanted: Double, of studies: [EffectEstimate]) -> Double {
  let q = { (tauSquared: Double) in
    WeightedStudies(studies, tauSquared: tauSquared).weightedSquares
  }
  guard q(0) > wanted else { return 0 }
  let smallest = studies.map { $0.standardError * $0.standardError }.min() ?? 1
  var (low, high) = (0.0, smallest)
  while q(high) > wanted, high < Double.greatestFiniteMagnitude / 4 {
    (low, high) = (high, high * 4)
  }
  return halved(from: low, to: high) { q($0) > wanted }
}
