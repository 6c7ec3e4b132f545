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
      level: reference.level()
    )
    #expect(reference.differences(from: ratio.fields(named: "rr")) == [])
    #expect((reference.inputs["correction"]?.text == "none") == (ratio.zeroCells == .notNeeded))
  }

  @Test("rare events have a risk ratio and an odds ratio that meet")
  func meetsOddsRatioForRareEvents() throws {
    let gaps = try [1_000, 100_000, 10_000_000].map { size in
      let first = try EventCount(affected: 30, atRisk: size)
      let second = try EventCount(affected: 10, atRisk: size)
      let (risk, odds) = (
        riskRatio(of: first, versus: second), oddsRatio(of: first, versus: second)
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
