package import TrialModel

/// A difference of two risks, experimental minus comparator, with its interval.
package struct RiskDifference: Hashable, Sendable {
  /// The difference as a fraction, -1…1; positive means more events in the experimental group.
  package let difference: Double
  /// The interval, within -1…1, which holds the difference.
  package let interval: ConfidenceInterval

  /// A difference that somebody else computed.
  ///
  /// - Throws: `StatisticsError` when a number is outside -1…1 or the three are out of order.
  package init(
    _ difference: Double,
    lower: Double,
    upper: Double,
    level: ConfidenceLevel
  ) throws(StatisticsError) {
    let inputs: [(StatisticsError.Input, Double)] = [
      (.difference, difference), (.lower, lower), (.upper, upper),
    ]
    for (input, value) in inputs where !(-1...1).contains(value) {
      throw StatisticsError(input, .outside(value, from: -1, to: 1))
    }
    let interval = try ConfidenceInterval(lower: lower, upper: upper, level: level)
    guard interval.contains(difference) else {
      throw StatisticsError(.difference, .estimateOutside(difference, lower: lower, upper: upper))
    }
    self.init(computed: difference, interval: interval)
  }

  init(computed difference: Double, interval: ConfidenceInterval) {
    self.difference = difference
    self.interval = interval
  }
}

/// The difference in risk between two event groups, experimental minus comparator.
///
/// d = p1 - p2, with Newcombe's hybrid score interval: Wilson's bounds of both groups, squared and
/// added. Sound near 0 and 1, so no cell is ever corrected.
/// Newcombe 1998, Stat Med 17:873, method 10.
package func riskDifference(
  of experimental: EventCount,
  versus comparator: EventCount,
  level: ConfidenceLevel = .ninetyFive
) -> RiskDifference {
  let first = wilsonInterval(of: experimental, level: level)
  let second = wilsonInterval(of: comparator, level: level)
  return RiskDifference(
    computed: first.proportion - second.proportion,
    interval: squareAndAdd(first, second, level: level)
  )
}

/// The interval of a difference from the intervals of its two parts.
///
/// L = d - √((p1 - l1)² + (u2 - p2)²), U = d + √((u1 - p1)² + (p2 - l2)²).
/// Zou and Donner 2008, Stat Med 27:1693, equations 3 and 4, where it is called MOVER.
func squareAndAdd(
  _ first: ProportionEstimate,
  _ second: ProportionEstimate,
  level: ConfidenceLevel
) -> ConfidenceInterval {
  let difference = first.proportion - second.proportion
  let below = (
    first.proportion - first.interval.lower, second.interval.upper - second.proportion
  )
  let above = (
    first.interval.upper - first.proportion, second.proportion - second.interval.lower
  )
  return ConfidenceInterval(
    computed: (
      difference - (below.0 * below.0 + below.1 * below.1).squareRoot(),
      difference + (above.0 * above.0 + above.1 * above.1).squareRoot()
    ),
    level: level
  )
}
