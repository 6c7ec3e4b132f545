import TestSupport
import Testing
import TrialStatistics

@Suite("BED and EQD2: Fowler 1989, Br J Radiol 62:679")
struct BiologicalDoseTests {
  @Test("computed as in exact fractions", arguments: try ReferenceCase.all("bed"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let dose = try biologicalDose(
      of: Fractionation(
        fractions: reference.count("fractions"),
        dosePerFraction: reference.number("dose_per_fraction_gy")
      ),
      alphaBeta: reference.number("alpha_beta_gy"),
      repopulation: reference.inputs["overall_days"] == nil
        ? nil
        : Repopulation(
          overallDays: reference.number("overall_days"),
          kickOffDay: reference.number("kickoff_days"),
          lossPerDay: reference.number("loss_gy_per_day")
        )
    )
    #expect(
      reference.differences(from: [
        "total_gy": .number(dose.totalDose),
        "bed_gy": .number(dose.effectiveDose),
        "eqd2_gy": .number(dose.doseInTwoGrayFractions),
      ]) == []
    )
  }

  @Test("fractions of 2 Gy are their own equivalent, whatever α/β", arguments: [0.5, 3, 10, 1e9])
  func twoGrayIsItself(alphaBeta: Double) throws {
    let dose = try biologicalDose(
      of: Fractionation(fractions: 33, dosePerFraction: 2),
      alphaBeta: alphaBeta
    )
    #expect(isClose(dose.doseInTwoGrayFractions, 66))
  }

  @Test("a tissue without α/β is refused", arguments: [0, -10, .nan, .infinity])
  func refusesImpossible(alphaBeta: Double) throws {
    let course = try Fractionation(fractions: 1, dosePerFraction: 8)
    let error = #expect(throws: StatisticsError.self) {
      try biologicalDose(of: course, alphaBeta: alphaBeta)
    }
    #expect(error?.input == .alphaBeta)
  }

  @Test("a course with a negative number is refused")
  func refusesNegativeCourse() {
    #expect(throws: StatisticsError(.fractions, .negative(-1))) {
      try Fractionation(fractions: -1, dosePerFraction: 2)
    }
    #expect(throws: StatisticsError(.dosePerFraction, .negative(-2))) {
      try Fractionation(fractions: 1, dosePerFraction: -2)
    }
    #expect(throws: StatisticsError(.dailyLoss, .negative(-0.9))) {
      try Repopulation(overallDays: 46, kickOffDay: 28, lossPerDay: -0.9)
    }
  }

  @Test("no dose is below nothing: a loss above the dose is refused", arguments: [118.0, 7.3])
  func refusesLossAboveDose(days: Double) throws {
    let course = try Fractionation(fractions: 3, dosePerFraction: 2)
    let lost = try Repopulation(overallDays: 28 + days, kickOffDay: 28, lossPerDay: 1)
    let error = #expect(throws: StatisticsError.self) {
      try biologicalDose(of: course, alphaBeta: 10, repopulation: lost)
    }
    #expect(error?.cause == .moreLostThanGiven(lost: lost.loss, given: 6 * 1.2))
    // Exactly as much as 3 × 2 Gy are worth at an α/β of 2.
    let whole = try Repopulation(overallDays: 40, kickOffDay: 28, lossPerDay: 1)
    #expect(try biologicalDose(of: course, alphaBeta: 2, repopulation: whole).effectiveDose == 0)
  }
}
