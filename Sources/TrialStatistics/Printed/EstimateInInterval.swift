package import TrialModel

/// Whether a printed estimate and its printed bounds are in order.
///
/// All that can be asked of the interval of a median, which need not be symmetric on any scale
/// (Brookmeyer and Crowley 1982, Biometrics 38:29).
package struct EstimateInInterval: Hashable, Sendable {
  /// Whether the estimate lies between the bounds or on one of them, as printed.
  package let isInside: Bool
  /// Whether the lower bound is below the upper one, as printed.
  package let isOrdered: Bool
  /// Whether some numbers that print like these have the estimate within the bounds.
  package let mayBeInside: Bool
  /// Whether some numbers that print like these have the lower bound below the upper one.
  package let mayBeOrdered: Bool

  /// Compares the printed digits as decimals, so 0.50 and 0.5 are the same number.
  ///
  /// - Throws: `StatisticsError` when a number has more digits than there is room for.
  package init(
    _ estimate: PrintedNumber,
    lower: PrintedNumber,
    upper: PrintedNumber
  ) throws(StatisticsError) {
    let estimate = try RoundingRange(of: estimate, as: .estimate)
    let lower = try RoundingRange(of: lower, as: .lower)
    let upper = try RoundingRange(of: upper, as: .upper)
    isInside = lower.exact <= estimate.exact && estimate.exact <= upper.exact
    isOrdered = lower.exact < upper.exact
    // 0.5 and a bound of 0.6 have but 0.55 in common, which no rule of rounding prints both ways.
    mayBeInside = lower.least < estimate.most && estimate.least < upper.most
    mayBeOrdered = lower.least < upper.most
  }
}
