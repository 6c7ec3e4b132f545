package import TrialModel

/// The mid-P values of a table of two event groups.
package struct MidPTest: Hashable, Sendable {
  /// Two-sided: twice the smaller one-sided value, at most 1.
  ///
  /// Other definitions of a two-sided mid-P exist and differ a little; the screen names this one.
  package let p: Double
  /// The probability of fewer affected in the experimental group, with half that of as many.
  package let oneSidedLow: Double
  /// The probability of more affected in the experimental group, with half that of as many.
  package let oneSidedHigh: Double
}

/// The mid-P test of two event groups, less conservative than Fisher's test.
///
/// Lancaster 1961, J Am Stat Assoc 56:223; the two-sided form of Rothman's Modern Epidemiology.
///
/// - Throws: `StatisticsError` when both groups together hold more than ten thousand million.
package func midPTest(
  of experimental: EventCount,
  versus comparator: EventCount
) throws(StatisticsError) -> MidPTest {
  let tails = try HypergeometricDistribution(experimental, comparator)
    .midTails(at: experimental.affected)
  return MidPTest(
    p: min(1, 2 * min(tails.low, tails.high)),
    oneSidedLow: tails.low,
    oneSidedHigh: tails.high
  )
}
