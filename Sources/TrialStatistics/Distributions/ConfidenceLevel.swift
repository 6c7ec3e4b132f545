/// The level of a confidence interval, a fraction strictly between 0 and 1.
///
/// Intervals of trials are not all at 95 %: interim looks leave 95.87 %, 98 % and 99.73 %.
package struct ConfidenceLevel: Hashable, Sendable {
  /// The level as a fraction: 0.95 for 95 %.
  package let fraction: Double
  /// The normal deviate the level stands for, two-sided: 1.96 for 95 %.
  ///
  /// Finite and above 0.
  package let z: Double

  /// A level such as 0.9587.
  ///
  /// - Throws: `ConfidenceLevelError` when the fraction is not strictly between 0 and 1, or so close
  ///   to one of them that it has no deviate.
  package init(_ fraction: Double) throws(ConfidenceLevelError) {
    guard fraction > 0, fraction < 1,
      let deviate = NormalDistribution.deviate(upperTail: (1 - fraction) / 2), deviate > 0
    else { throw ConfidenceLevelError(fraction: fraction) }
    self.fraction = fraction
    self.z = deviate
  }

  private init(fraction: Double, z: Double) {
    self.fraction = fraction
    self.z = z
  }

  /// 95 %, read where a source prints no level.
  package static let ninetyFive = ConfidenceLevel(fraction: 0.95, z: 1.959_963_984_540_054_2)

  /// The probability left outside the interval on one side: 0.025 for 95 %.
  package var oneSidedTail: Double { (1 - fraction) / 2 }
}

/// A confidence level that is not strictly between 0 and 1.
package struct ConfidenceLevelError: Error, Hashable, Sendable {
  /// The number that was given as a fraction.
  package let fraction: Double

  package init(fraction: Double) { self.fraction = fraction }
}
