internal import RealModule

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
}
