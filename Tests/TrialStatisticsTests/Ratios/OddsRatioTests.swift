import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Odds ratio: Woolf 1955, Ann Hum Genet 19:251")
struct OddsRatioTests {
  @Test(
    "computed as by statsmodels, with zero cells as by metafor",
    arguments: try ReferenceCase.all("or_woolf")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let ratio = try oddsRatio(
      of: reference.experimental(),
      versus: reference.comparator(),
      level: reference.level(),
      correction: reference.correction
    )
    #expect(reference.differences(from: ratio.fields(named: "or")) == [])
    #expect((reference.inputs["correction"]?.text == "none") == (ratio.zeroCells == .notNeeded))
  }

  @Test(
    "half a patient is added only where one of the four cells is zero",
    arguments: [(0, 1), (1, 0), (10, 1), (1, 10)]
  )
  func saysWhenHalvesWereAdded(first: Int, second: Int) throws {
    let corrected = try oddsRatio(
      of: EventCount(affected: first, atRisk: 10),
      versus: EventCount(affected: second, atRisk: 10)
    )
    let left = try oddsRatio(
      of: EventCount(affected: 9, atRisk: 10),
      versus: EventCount(affected: 1, atRisk: 10)
    )
    #expect(corrected.zeroCells == .halfAddedToAllCells)
    #expect(left.zeroCells == .notNeeded)
    #expect(isClose(left.ratio, 81))
  }
}
