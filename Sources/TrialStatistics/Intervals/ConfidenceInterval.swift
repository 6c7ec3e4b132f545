/// An interval with its confidence level, its bounds in order.
///
/// What a source prints may be out of order and is kept as a `PrintedInterval`; this is what can
/// be computed with and drawn. A bound may be infinite where there is no limit on that side.
package struct ConfidenceInterval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double
  package let level: ConfidenceLevel

  /// - Throws: `StatisticsError` when a bound is not a number, or the lower one above the upper.
  package init(
    lower: Double,
    upper: Double,
    level: ConfidenceLevel
  ) throws(StatisticsError) {
    guard !lower.isNaN else { throw StatisticsError(.lower, .notFinite(lower)) }
    guard !upper.isNaN else { throw StatisticsError(.upper, .notFinite(upper)) }
    guard lower <= upper else {
      throw StatisticsError(.lower, .reversed(lower: lower, upper: upper))
    }
    self.init(computed: (lower, upper), level: level)
  }

  /// Bounds a formula has made, which are in order because of how it makes them.
  init(computed bounds: (lower: Double, upper: Double), level: ConfidenceLevel) {
    lower = bounds.lower
    upper = bounds.upper
    self.level = level
  }

  /// Whether the value lies between the bounds or on one of them.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The distance between the bounds.
  package var width: Double { upper - lower }
}
