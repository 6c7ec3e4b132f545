/// How far the sizes of two arms are from the allocation ratio that was stated.
package struct AllocationCheck: Hashable, Sendable {
  /// The patients the ratio gives the first arm out of all who were randomised.
  package let expectedFirst: Double
  /// The two-sided P value of the exact binomial test, 0…1.
  ///
  /// A hint and no more: randomisation in blocks keeps the arms closer than chance would.
  package let p: Double
}

/// The check of two arms against an allocation of `first` to `second`: 2 to 1.
///
/// Exact binomial test that adds up all splits not more likely than the one seen.
///
/// - Throws: `StatisticsError` when an arm is negative, both are empty or hold more than ten
///   thousand million, or a part of the ratio is not a finite number above 0.
package func allocationCheck(
  of arms: (first: Int, second: Int),
  ratio: (first: Double, second: Double)
) throws(StatisticsError) -> AllocationCheck {
  for arm in [arms.first, arms.second] where arm < 0 {
    throw StatisticsError(.arms, .negative(Double(arm)))
  }
  for part in [ratio.first, ratio.second] {
    guard part.isFinite else { throw StatisticsError(.allocation, .notFinite(part)) }
    guard part > 0 else { throw StatisticsError(.allocation, .notPositive(part)) }
  }
  let limit = HypergeometricDistribution.largestTotal
  let (total, overflow) = arms.first.addingReportingOverflow(arms.second)
  guard !overflow, total <= limit else { throw StatisticsError(.arms, .tooMany(limit: limit)) }
  guard total > 0 else { throw StatisticsError(.arms, .none) }
  // Scaled by the larger part first, so that the sum of both is always a number.
  let largest = max(ratio.first, ratio.second)
  let parts = (ratio.first / largest, ratio.second / largest)
  guard parts.0 > 1e-300, parts.1 > 1e-300 else {
    throw StatisticsError(.allocation, .outside(min(parts.0, parts.1), from: 1e-300, to: 1))
  }
  let p = parts.0 / (parts.0 + parts.1)
  let distribution = BinomialDistribution(total: total, p: p, q: parts.1 / (parts.0 + parts.1))
  return AllocationCheck(
    expectedFirst: Double(total) * p,
    p: distribution.minimumLikelihoodP(of: arms.first)
  )
}
