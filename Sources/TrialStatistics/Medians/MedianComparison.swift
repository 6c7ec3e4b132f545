import RealModule

/// What two medians of survival say, and what they cannot say.
///
/// A difference, and no interval of it: the interval of each median says nothing about the
/// interval of their difference unless a distribution is assumed (Cochrane Handbook 6.8.2).
package struct MedianComparison: Hashable, Sendable {
  /// The median of the experimental arm minus that of the control arm, in their unit of time.
  package let difference: Double
  /// The median of the control arm over that of the experimental arm.
  ///
  /// The hazard ratio only if survival were exponential in both arms, which a reader should not
  /// assume: medians are a poor stand-in for it (Michiels 2005, Int J Technol Assess Health Care
  /// 21:119).
  package let exponentialHazardRatio: Double
  /// ln of the exponential hazard ratio minus ln of the printed one; `nil` when none is printed.
  package let logGapToPrintedRatio: Double?
}

/// The comparison of two medians in one unit of time.
///
/// - Throws: `StatisticsError` when a median or the printed ratio is not a finite number above 0.
package func medianComparison(
  of experimental: Double,
  versus control: Double,
  printedHazardRatio: Double? = nil
) throws(StatisticsError) -> MedianComparison {
  let inputs: [(StatisticsError.Input, Double?)] = [
    (.median, experimental), (.median, control), (.printedRatio, printedHazardRatio),
  ]
  for case (let input, let value?) in inputs {
    guard value.isFinite else { throw StatisticsError(input, .notFinite(value)) }
    guard value > 0 else { throw StatisticsError(input, .notPositive(value)) }
  }
  let logRatio = Double.log(control) - Double.log(experimental)
  return MedianComparison(
    difference: experimental - control,
    exponentialHazardRatio: control / experimental,
    logGapToPrintedRatio: printedHazardRatio.map { logRatio - Double.log($0) }
  )
}
