/// A proportion with its interval: an event rate, or a survival rate read at one time.
package struct ProportionEstimate: Hashable, Sendable {
  /// A fraction 0…1, within its interval.
  package let proportion: Double
  /// The interval, within 0…1.
  package let interval: ConfidenceInterval

  /// - Throws: `StatisticsError` when a number is outside 0…1 or the three are out of order.
  package init(
    _ proportion: Double,
    lower: Double,
    upper: Double,
    level: ConfidenceLevel
  ) throws(StatisticsError) {
    let inputs: [(StatisticsError.Input, Double)] = [
      (.proportion, proportion), (.lower, lower), (.upper, upper),
    ]
    for (input, value) in inputs where !(0...1).contains(value) {
      throw StatisticsError(input, .outside(value, from: 0, to: 1))
    }
    let interval = try ConfidenceInterval(lower: lower, upper: upper, level: level)
    guard interval.contains(proportion) else {
      throw StatisticsError(.proportion, .estimateOutside(proportion, lower: lower, upper: upper))
    }
    self.init(computed: proportion, interval: interval)
  }

  init(computed proportion: Double, interval: ConfidenceInterval) {
    self.proportion = proportion
    self.interval = interval
  }
}
