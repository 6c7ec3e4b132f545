import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Risk ratio: Katz 1978, Biometrics 34:469")
struct RiskRatioTests {
  @Test(
    "computed as by statsmodels, with zero cells as by metafor",
    arguments: try ReferenceCase.all("rr_katz")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let ratio = try riskRatio(
      of: reference.experimental(),
      versus: reference.comparator(),
      level: reference.level(),
      correction: reference.correction
    )
    #expect(reference.differences(from: ratio.fields(named: "rr")) == [])
    #expect((reference.inputs["correction"]?.text == "none") == (ratio.zeroCells == .notNeeded))
  }

  @Test(
    "without a correction, a cell without patients free of the event takes no ratio away",
    arguments: try ReferenceCase.all("rr_katz_nonevent")
  )
  func needsNoCorrection(_ reference: ReferenceCase) throws {
    let ratio = try riskRatio(
      of: reference.experimental(),
      versus: reference.comparator(),
      level: reference.level(),
      correction: reference.correction
    )
    #expect(reference.correction == .never)
    #expect(reference.differences(from: ratio.fields(named: "rr")) == [])
  }

  @Test(
    "nobody or everybody with the event in both arms has no ratio, unless a correction is named",
    arguments: [
      (0, CountRatioError.noEvents), (22, .onlyEvents),
    ]
  )
  func refusesWhatSaysNothing(affected: Int, reason: CountRatioError) throws {
    let arm = try EventCount(affected: affected, atRisk: 22)
    let other = try EventCount(affected: affected == 0 ? 0 : 110, atRisk: 110)
    #expect(throws: reason) { try riskRatio(of: arm, versus: other) }
    #expect(throws: reason) { try oddsRatio(of: arm, versus: other) }
    #expect(throws: CountRatioError.zeroCell) {
      try oddsRatio(of: arm, versus: other, correction: .never)
    }
    #expect(try oddsRatio(of: arm, versus: other, correction: .always).ratio > 0)
  }

  @Test("without a correction a count of events of 0 has no ratio", arguments: [(0, 5), (5, 0)])
  func refusesNoEvents(first: Int, second: Int) throws {
    let arms = try (
      EventCount(affected: first, atRisk: 9), EventCount(affected: second, atRisk: 9)
    )
    #expect(throws: CountRatioError.zeroCell) {
      try riskRatio(of: arms.0, versus: arms.1, correction: .never)
    }
    #expect(try riskRatio(of: arms.0, versus: arms.1).zeroCells == .halfAddedToAllCells)
  }

  @Test("rare events have a risk ratio and an odds ratio that meet")
  func meetsOddsRatioForRareEvents() throws {
    let gaps = try [1_000, 100_000, 10_000_000].map { size in
      let first = try EventCount(affected: 30, atRisk: size)
      let second = try EventCount(affected: 10, atRisk: size)
      let (risk, odds) = (
        try riskRatio(of: first, versus: second), try oddsRatio(of: first, versus: second)
      )
      return (odds.ratio / risk.ratio - 1).magnitude
    }
    #expect(gaps[0] < 0.03)
    #expect(gaps[1] < gaps[0] / 90)
    #expect(gaps[2] < gaps[1] / 90)
  }
}

extension CountRatio {
  /// The fields of the reference cases, with the ratio under the name they give it.
  func fields(named name: String) -> [String: ReferenceValue] {
    [
      name: .number(ratio), "se_log": .number(logStandardError),
      "lower": .number(interval.lower), "upper": .number(interval.upper),
    ]
  }
}
