import TestSupport
import Testing
import TrialStatistics

@Suite("Two medians of survival: Cochrane Handbook 6.8.2; Michiels 2005")
struct MedianComparisonTests {
  @Test("difference and exponential hazard ratio", arguments: try ReferenceCase.all("median_ratio"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let comparison = try medianComparison(
      of: reference.number("median_experimental"),
      versus: reference.number("median_control"),
      printedHazardRatio: reference.inputs["printed_hr"]?.number
    )
    #expect(
      reference.differences(from: [
        "difference": .number(comparison.difference),
        "exponential_hr": .number(comparison.exponentialHazardRatio),
        "log_gap_to_printed_hr": .optional(comparison.logGapToPrintedRatio),
      ]) == []
    )
  }

  @Test("without a printed ratio there is no gap to it")
  func noPrintedRatio() throws {
    #expect(try medianComparison(of: 11.2, versus: 10).logGapToPrintedRatio == nil)
  }

  @Test("a median that was not reached is refused", arguments: [0, -1, .infinity, .nan])
  func refusesImpossible(median: Double) {
    let error = #expect(throws: StatisticsError.self) {
      try medianComparison(of: median, versus: 10)
    }
    #expect(error?.input == .median)
  }
}
