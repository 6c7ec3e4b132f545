import RealModule

/// The chi-square distribution, for tests of heterogeneity.
package struct ChiSquareDistribution: Hashable, Sendable {
  /// The degrees of freedom, 1 to 10 million.
  package let degreesOfFreedom: Int

  /// `nil` when the degrees of freedom are not 1 to 10 million.
  package init?(degreesOfFreedom: Int) {
    guard (1...10_000_000).contains(degreesOfFreedom) else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value above `statistic`: the P value of the test.
  ///
  /// The regularised incomplete gamma function Q(ν/2, x/2), with relative precision in the tail; 1
  /// for a statistic of 0 or less, NaN for NaN.
  package func upperTail(_ statistic: Double) -> Double {
    guard !statistic.isNaN else { return .nan }
    guard statistic > 0 else { return 1 }
    if degreesOfFreedom == 1 { return NormalDistribution.twoSidedP(z: Double.sqrt(statistic)) }
    return IncompleteGamma.upperRegularised(Double(degreesOfFreedom) / 2, at: statistic / 2)
  }

  /// The statistic above which lies the probability given: 3.84 for 0.05 with one degree.
  ///
  /// Relative error about 1e-14. `nil` when the probability is not strictly between 0 and 1.
  package func statistic(upperTail probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    if degreesOfFreedom == 2 { return -2 * Double.log(probability) }
    var (low, high) = (0.0, Double(degreesOfFreedom))
    while upperTail(high) > probability, high < 1e150 { (low, high) = (high, high * 2) }
    // The tail is strictly falling.
    return halved(from: low, to: high) { upperTail($0) > probability }
  }
}
