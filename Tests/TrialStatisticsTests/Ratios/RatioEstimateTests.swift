import TestSupport
import Testing
import TrialStatistics

@Suite("P value of a ratio with its interval: Altman and Bland 2011, BMJ 343:d2304")
struct RatioEstimateTests {
  @Test(
    "computed as by SciPy, at the level of the interval",
    arguments: try ReferenceCase.all("hr_p")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let estimate = try RatioEstimate(
      reference.number("ratio"),
      lower: reference.number("lower"),
      upper: reference.number("upper"),
      level: reference.level()
    )
    #expect(
      reference.differences(from: [
        "z_level": .number(estimate.interval.level.z),
        "se_log": .number(estimate.logStandardError),
        "z": .number(estimate.z),
        "p": .number(estimate.p),
        "p_altman_bland_approx": .number(estimate.approximateP),
      ]) == []
    )
  }

  @Test("the example of the paper, 0.81 (0.70 to 0.94), has P = 0.005")
  func agreesWithPrintedExample() throws {
    let estimate = try RatioEstimate(0.81, lower: 0.70, upper: 0.94, level: .ninetyFive)
    #expect((estimate.p - 0.005).magnitude <= 0.0005)
    #expect((estimate.approximateP - 0.005).magnitude <= 0.0005)
  }

  @Test(
    "bounds that give no standard error are refused, and the error says which",
    arguments: [
      (0.65, 0.5, 0.5, StatisticsError.Input.upper), (0.65, 0.85, 0.5, .lower),
      (0, 0.5, 0.85, .ratio), (-1, 0.5, 0.85, .ratio), (0.65, 0, 0.85, .lower),
      (0.65, 0.5, .infinity, .upper), (.nan, 0.5, 0.85, .ratio),
    ]
  )
  func refusesImpossible(
    ratio: Double,
    lower: Double,
    upper: Double,
    input: StatisticsError.Input
  ) {
    let error = #expect(throws: StatisticsError.self) {
      try RatioEstimate(ratio, lower: lower, upper: upper, level: .ninetyFive)
    }
    #expect(error?.input == input)
  }

  @Test("turning the ratio round changes the sign of the deviate and not its P value")
  func isSymmetricUnderInversion() throws {
    let forwards = try RatioEstimate(
      0.68,
      lower: 0.47,
      upper: 0.997,
      level: ConfidenceLevel(0.9973)
    )
    let backwards = try RatioEstimate(
      1 / 0.68,
      lower: 1 / 0.997,
      upper: 1 / 0.47,
      level: ConfidenceLevel(0.9973)
    )
    #expect(isClose(forwards.z, -backwards.z))
    #expect(isClose(forwards.p, backwards.p))
  }
}
