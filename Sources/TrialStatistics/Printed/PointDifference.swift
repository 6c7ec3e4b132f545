package import TrialModel

/// The difference of two printed percentages in points, and how far rounding may move it.
package struct PointDifference: Hashable, Sendable {
  /// The difference of the printed percentages, in percentage points.
  package let points: Double
  /// The smallest difference of two numbers that print as these percentages.
  package let least: Double
  /// The largest one.
  package let most: Double
  /// The difference with the decimals of the more precise percentage: `11.0`.
  package let text: String
}

/// The difference between two printed percentages, experimental minus comparator.
///
/// Plain decimal arithmetic: 66.3 - 55.3 is 11.0, from 10.9 to 11.1 with half a unit of either.
///
/// - Throws: `StatisticsError` when a percentage lies outside 0…100 or has more digits than there
///   is room for.
package func pointDifference(
  of experimental: PrintedNumber,
  versus comparator: PrintedNumber
) throws(StatisticsError) -> PointDifference {
  for percent in [experimental, comparator] where !(0...100).contains(percent.value) {
    throw StatisticsError(.percent, .outside(percent.value, from: 0, to: 100))
  }
  let first = try RoundingRange(of: experimental, as: .percent)
  let second = try RoundingRange(of: comparator, as: .percent)
  let decimals = max(experimental.decimals, comparator.decimals)
  let units = first.exact - second.exact
  let lastDigit = 2 * min(first.halfUnit, second.halfUnit)
  return PointDifference(
    points: RoundingRange.value(units),
    least: RoundingRange.value(first.least - second.most),
    most: RoundingRange.value(first.most - second.least),
    text: decimalText(units / lastDigit, decimals: decimals)
  )
}
