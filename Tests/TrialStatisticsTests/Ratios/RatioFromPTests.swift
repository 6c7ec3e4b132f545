import TestSupport
import Testing
import TrialStatistics

@Suite("Interval of a ratio from its P value: Altman and Bland 2011, BMJ 343:d2090")
struct RatioFromPTests {
  @Test(
    "computed as by SciPy, exactly and by the shortcut",
    arguments: try ReferenceCase.all("ci_from_p")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let result = try ratioInterval(
      of: reference.number("ratio"),
      twoSidedP: reference.number("p"),
      level: reference.level()
    )
    #expect(
      reference.differences(from: [
        "z_exact": .number(result.z),
        "z_approx": .number(result.approximateZ),
        "se_log": .number(result.logStandardError),
        "lower": .number(result.interval.lower),
        "upper": .number(result.interval.upper),
        "lower_approx": .optional(result.approximateInterval?.lower),
        "upper_approx": .optional(result.approximateInterval?.upper),
      ]) == []
    )
  }

  @Test("the interval gives back the P value it came from", arguments: [1e-12, 0.003, 0.05, 0.9])
  func isInverseOfP(p: Double) throws {
    let result = try ratioInterval(of: 0.7, twoSidedP: p)
    let estimate = try RatioEstimate(
      0.7,
      lower: result.interval.lower,
      upper: result.interval.upper,
      level: .ninetyFive
    )
    #expect(isClose(estimate.p, p))
  }

  @Test("a P value close to 1 has an interval, and none by the shortcut")
  func shortcutEndsBeforeOne() throws {
    let result = try ratioInterval(of: 0.99, twoSidedP: 0.999_99)
    #expect(result.interval.contains(0.99))
    #expect(result.approximateInterval == nil)
  }

  @Test(
    "a ratio or P value without information is refused",
    arguments: [
      (1, 0.05, StatisticsError.Input.ratio), (0, 0.05, .ratio), (.nan, 0.05, .ratio),
      (0.7, 0, .p), (0.7, 1, .p), (0.7, 1.2, .p), (0.7, -0.1, .p), (0.7, .nan, .p),
    ]
  )
  func refusesImpossible(ratio: Double, p: Double, input: StatisticsError.Input) {
    let error = #expect(throws: StatisticsError.self) { try ratioInterval(of: ratio, twoSidedP: p) }
    #expect(error?.input == input)
  }
}
