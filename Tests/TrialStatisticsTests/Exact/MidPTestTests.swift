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

  /// Nobody of 1,000 against 100 of 1,000: half of Π (1000 - i) / (2000 - i), i below 100.
  @Test func `a tail of one in a million million million million keeps its digits`() throws {
    let none = try EventCount(affected: 0, atRisk: 1000)
    let many = try EventCount(affected: 100, atRisk: 1000)
    let product = (0..<100).reduce(1.0) { $0 * Double(1000 - $1) / Double(2000 - $1) }
    let test = try midPTest(of: none, versus: many)
    #expect(product < 1e-31)
    #expect(isClose(test.oneSidedLow, product / 2, relativeTolerance: 1e-9))
    #expect(test.oneSidedHigh == 1)
  }
}
