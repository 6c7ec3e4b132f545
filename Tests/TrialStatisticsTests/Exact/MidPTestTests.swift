import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Mid-P of two groups: Lancaster 1961; Rothman, Modern Epidemiology")
struct MidPTestTests {
  @Test("computed as by epitools and SciPy", arguments: try ReferenceCase.all("midp"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let test = try midPTest(of: reference.experimental(), versus: reference.comparator())
    #expect(
      reference.differences(from: [
        "p_midp": .number(test.p),
        "one_sided_low": .number(test.oneSidedLow),
        "one_sided_high": .number(test.oneSidedHigh),
      ]) == []
    )
  }

  @Test("swapping the groups swaps the sides", arguments: [(3, 5), (0, 7), (9, 2), (10, 10)])
  func swapsWithGroups(first: Int, second: Int) throws {
    let one = try EventCount(affected: first, atRisk: 10)
    let other = try EventCount(affected: second, atRisk: 13)
    let forwards = try midPTest(of: one, versus: other)
    let backwards = try midPTest(of: other, versus: one)
    #expect(isClose(forwards.oneSidedLow, backwards.oneSidedHigh))
    #expect(isClose(forwards.p, backwards.p))
  }
}
