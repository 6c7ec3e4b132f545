import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Difference of survival rates: Zou and Donner 2008, Stat Med 27:1693")
struct SurvivalDifferenceTests {
  @Test(
    "computed as by SciPy, plain and by squaring and adding",
    arguments: try ReferenceCase.all("surv_diff").filter { $0.inputs["p1"] != nil }
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let rates = try [1, 2].map { arm in
      try ProportionEstimate(
        reference.number("p\(arm)"),
        lower: reference.number("l\(arm)"),
        upper: reference.number("u\(arm)"),
        level: reference.level()
      )
    }
    let result = try survivalDifference(of: rates[0], versus: rates[1])
    #expect(
      reference.differences(from: [
        "diff": .number(result.difference),
        "se_plain": .number(result.standardError),
        "lower_plain": .number(result.plainInterval.lower),
        "upper_plain": .number(result.plainInterval.upper),
        "z_plain": .optional(result.z),
        "p_plain": .optional(result.p),
        "lower_mover": .number(result.moverInterval.lower),
        "upper_mover": .number(result.moverInterval.upper),
      ]) == []
    )
  }

  @Test("two rates known without error have a difference and no P value")
  func noWidthGivesNoP() throws {
    let all = try ProportionEstimate(1, lower: 1, upper: 1, level: .ninetyFive)
    let none = try ProportionEstimate(0, lower: 0, upper: 0, level: .ninetyFive)
    let result = try survivalDifference(of: all, versus: none)
    #expect(result.difference == 1)
    #expect(result.z == nil)
    #expect(result.p == nil)
  }

  @Test("rates with intervals of different levels are refused")
  func refusesTwoLevels() throws {
    let first = try ProportionEstimate(0.5, lower: 0.4, upper: 0.6, level: .ninetyFive)
    let second = try ProportionEstimate(0.5, lower: 0.4, upper: 0.6, level: ConfidenceLevel(0.9))
    #expect(throws: StatisticsError(.proportion, .levelsDiffer(0.95, 0.9))) {
      try survivalDifference(of: first, versus: second)
    }
  }
}
