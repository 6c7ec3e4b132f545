import Testing
import TrialModel

@Suite struct ReportedCountTests {
  @Test(
    "a count has its text and its percentage as far as it is reported",
    arguments: [
      (64, 393, "64/393", 16.2850), (0, 393, "0/393", 0), (64, nil, "64", nil),
      (nil, 393, "-/393", nil), (nil, nil, nil, nil), (3, 0, "3/0", nil), (0, 0, "0/0", nil),
      (20, 19, "20/19", 105.2632),
    ] as [(Int?, Int?, String?, Double?)]
  )
  func says(affected: Int?, atRisk: Int?, text: String?, percent: Double?) throws {
    let count = ReportedCount(affected: affected, atRisk: atRisk)
    #expect(count.text == text)
    #expect((count.percent == nil) == (percent == nil))
    if let percent { #expect(abs(try #require(count.percent) - percent) < 0.00005) }
  }

  @Test func `what is no count out of a total is not computed with`() {
    #expect(ReportedCount(affected: 20, atRisk: 19).count == nil)
    #expect(ReportedCount(affected: 3, atRisk: 0).count == nil)
    #expect(ReportedCount(affected: nil, atRisk: 19).count == nil)
    #expect(ReportedCount(affected: 19, atRisk: 19).count?.proportion == 1)
  }
}
