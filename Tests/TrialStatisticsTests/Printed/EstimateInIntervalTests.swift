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

  @Test(
    "an estimate may be inside where some numbers that print so are",
    arguments: [
      ("12", "11.4", "11.9", true), ("12.1", "11.4", "11.9", false), ("0.5", "0.6", "0.9", false),
      ("0.6", "0.3", "0.5", false), ("0.50", "0.5", "0.9", true), ("1.00", "1.00", "1.00", true),
      ("0.84", "0.85", "1.20", false), ("0.8", "0.84", "1.20", true),
    ]
  )
  func mayBeInside(_ estimate: String, _ lower: String, _ upper: String, _ may: Bool) throws {
    let order = try EstimateInInterval(
      PrintedNumber(digits: estimate),
      lower: PrintedNumber(digits: lower),
      upper: PrintedNumber(digits: upper)
    )
    #expect(order.mayBeInside == may)
  }
}
