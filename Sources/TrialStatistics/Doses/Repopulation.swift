/// The growth of a tumour during a course, as dose lost for each day after a kick-off time.
package struct Repopulation: Hashable, Sendable {
  /// The overall time of the course in days.
  package let overallDays: Double
  /// The day after which repopulation counts.
  package let kickOffDay: Double
  /// The dose lost for each day after that, in gray.
  package let lossPerDay: Double

  /// - Throws: `StatisticsError` when a number is negative or not finite.
  package init(
    overallDays: Double,
    kickOffDay: Double,
    lossPerDay: Double
  ) throws(StatisticsError) {
    let inputs: [(StatisticsError.Input, Double)] = [
      (.overallTime, overallDays), (.kickOffTime, kickOffDay), (.dailyLoss, lossPerDay),
    ]
    for (input, value) in inputs {
      guard value.isFinite else { throw StatisticsError(input, .notFinite(value)) }
      guard value >= 0 else { throw StatisticsError(input, .negative(value)) }
    }
    self.overallDays = overallDays
    self.kickOffDay = kickOffDay
    self.lossPerDay = lossPerDay
  }

  /// The dose lost over the whole course in gray: K · max(0, T - Tk).
  package var loss: Double { lossPerDay * max(0, overallDays - kickOffDay) }
}
