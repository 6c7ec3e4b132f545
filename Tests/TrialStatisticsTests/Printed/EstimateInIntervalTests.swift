import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Estimate and bounds in order: Brookmeyer and Crowley 1982")
struct EstimateInIntervalTests {
  @Test(
    "inside and ordered, by the printed decimals",
    arguments: try ReferenceCase.all("ci_contains")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let order = try EstimateInInterval(
      reference.printed("estimate"),
      lower: reference.printed("lower"),
      upper: reference.printed("upper")
    )
    #expect(
      reference.differences(from: [
        "estimate_inside": .flag(order.isInside), "lower_lt_upper": .flag(order.isOrdered),
      ]) == []
    )
  }

  @Test("0.50 and 0.5 are the same number, and an estimate on a bound is inside")
  func comparesDecimals() throws {
    let order = try EstimateInInterval(
      PrintedNumber(digits: "0.5"),
      lower: PrintedNumber(digits: "0.50"),
      upper: PrintedNumber(digits: "0.500")
    )
    #expect(order.isInside)
    #expect(!order.isOrdered)
  }
}
