package import TrialModel

/// Fisher's exact test of two event groups: the two-sided P value, 0…1.
///
/// The sum of the probabilities of all tables with the same margins that are not more likely than
/// the one seen, with a relative slack of 1e-7 for rounding. 0 where P is too small for a number.
/// Fisher 1935, The Design of Experiments; the two-sided rule is that of R's `fisher.test`.
///
/// - Throws: `StatisticsError` when both groups together hold more than ten thousand million.
package func fisherP(
  of experimental: EventCount,
  versus comparator: EventCount
) throws(StatisticsError) -> Double {
  try HypergeometricDistribution(experimental, comparator)
    .minimumLikelihoodP(of: experimental.affected)
}
