/// What one study estimates, on the scale on which studies are pooled, with its standard error.
///
/// Ratios are pooled as natural logarithms, differences as they are.
package struct EffectEstimate: Hashable, Sendable {
  /// The estimate: the logarithm of a ratio, or a difference.
  ///
  /// At most `largestMagnitude` away from 0.
  package let value: Double
  /// The standard error of `value`, above 0.
  package let standardError: Double

  /// The farthest an estimate may lie from 0, and the largest standard error.
  ///
  /// With the inverse as the smallest standard error, this keeps every sum of weights finite.
  package static let largestMagnitude = 1e30

  /// An estimate with a standard error that was printed or computed.
  ///
  /// - Throws: `EffectEstimateError` when one of them is not a number that can be computed with.
  package init(value: Double, standardError: Double) throws(EffectEstimateError) {
    guard value.isFinite, value.magnitude <= Self.largestMagnitude else {
      throw .valueOutOfRange(value)
    }
    guard standardError >= 1 / Self.largestMagnitude, standardError <= Self.largestMagnitude else {
      throw .standardErrorOutOfRange(standardError)
    }
    self.init(computed: value, standardError: standardError)
  }

  /// Numbers that are known to be in range because of how they were made.
  init(computed value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// 1/SE², what the study weighs where no heterogeneity is assumed.
  var precision: Double { weight(tauSquared: 0) }

  /// 1/(SE² + τ²), what the study weighs beside a variance between studies.
  func weight(tauSquared: Double) -> Double { 1 / (standardError * standardError + tauSquared) }
}

/// Why numbers are no estimate with a standard error.
package enum EffectEstimateError: Error, Hashable, Sendable {
  /// The estimate is not finite or absurdly far from 0.
  case valueOutOfRange(Double)
  /// The standard error is not above 0, or too large or too small to compute with.
  case standardErrorOutOfRange(Double)
  /// Nobody or everybody had the event in both arms, so that a difference has no standard error.
  case noVariance
  /// Nobody or everybody had the event in both arms, so that there is no ratio.
  case noRatio
}
