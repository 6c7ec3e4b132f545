import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Difference of risks: Newcombe 1998b, method 10")
struct RiskDifferenceTests {
  @Test("computed as by statsmodels", arguments: try ReferenceCase.all("rd_newcombe"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let result = try riskDifference(
      of: reference.experimental(),
      versus: reference.comparator(),
      level: reference.level()
    )
    #expect(
      reference.differences(from: [
        "rd": .number(result.difference),
        "lower": .number(result.interval.lower),
        "upper": .number(result.interval.upper),
      ]) == []
    )
  }

  @Test("the example of the paper, 9 of 10 against 3 of 10, runs from 0.1705 to 0.8090")
  func agreesWithPrintedExample() throws {
    let result = try riskDifference(
      of: EventCount(affected: 9, atRisk: 10),
      versus: EventCount(affected: 3, atRisk: 10)
    )
    // Printed with four decimals.
    #expect((result.interval.lower - 0.1705).magnitude <= 0.000_05)
    #expect((result.interval.upper - 0.8090).magnitude <= 0.000_05)
  }

  @Test("a hundred times the patients makes the interval a tenth as wide")
  func narrowsWithSize() throws {
    let widths = try [1_000, 100_000, 10_000_000].map { size in
      try riskDifference(
        of: EventCount(affected: size * 3 / 10, atRisk: size),
        versus: EventCount(affected: size / 10, atRisk: size)
      ).interval.width
    }
    #expect(isClose(widths[0] / widths[1], 10, relativeTolerance: 0.01))
    #expect(isClose(widths[1] / widths[2], 10, relativeTolerance: 0.001))
  }

  @Test(
    "a difference given ready is refused when it cannot be one",
    arguments: [
      (0.1, 0.2, 0.3, StatisticsError.Input.difference), (0.1, 0.2, 0.05, .lower),
      (1.5, 0, 1, .difference), (0.1, .nan, 0.3, .lower), (0.1, 0, .infinity, .upper),
    ]
  )
  func refusesImpossible(
    difference: Double,
    lower: Double,
    upper: Double,
    input: StatisticsError.Input
  ) {
    let error = #expect(throws: StatisticsError.self) {
      try RiskDifference(difference, lower: lower, upper: upper, level: .ninetyFive)
    }
    #expect(error?.input == input)
  }
}
