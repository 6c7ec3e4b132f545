import TestSupport
import Testing
import TrialStatistics

@Suite("Parts against a printed total")
struct SumCheckTests {
  @Test("sum, difference and verdict", arguments: try ReferenceCase.all("sums"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let parts = try #require(reference.inputs["parts"]?.list).map { try #require($0.count) }
    let check = try sumCheck(
      of: parts,
      against: reference.count("total"),
      relation: #require(SumCheck.Relation(rawValue: reference.inputs["relation"]?.text ?? ""))
    )
    #expect(
      reference.differences(from: [
        "sum": .number(Double(check.sum)), "difference": .number(Double(check.difference)),
        "ok": .flag(check.holds),
      ]) == []
    )
  }

  @Test("a sum beyond the largest whole number is refused, not wrapped round")
  func refusesOverflow() {
    #expect(throws: StatisticsError(.parts, .tooLarge)) { try sumCheck(of: [.max, 1], against: 5) }
    #expect(throws: StatisticsError(.total, .tooLarge)) { try sumCheck(of: [.max], against: -1) }
    #expect(throws: StatisticsError(.parts, .none)) { try sumCheck(of: [], against: 0) }
  }
}
