import TestSupport
import Testing
import TrialStatistics

@Suite("Chi-square tail: Abramowitz and Stegun 26.4")
struct ChiSquareDistributionTests {
  @Test("the tail keeps its digits", arguments: try ReferenceCase.all("chi_square_tail"))
  func tail(_ reference: ReferenceCase) throws {
    let degrees = try #require(reference.inputs["df"]?.count)
    let statistic = try #require(reference.inputs["statistic"]?.number)
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: degrees))
    let results = ["upper_tail": ReferenceValue.number(distribution.upperTail(statistic))]
    #expect(reference.differences(from: results) == [])
  }

  @Test(arguments: [1, 2, 7, 10_000_000])
  func `no spread has P 1, endless spread P 0`(_ degrees: Int) throws {
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: degrees))
    #expect(distribution.upperTail(0) == 1)
    #expect(distribution.upperTail(-3) == 1)
    #expect(distribution.upperTail(.infinity) == 0)
    #expect(distribution.upperTail(.nan).isNaN)
    let middle = distribution.upperTail(Double(degrees))
    #expect(middle > 0.3 && middle < 0.51)
  }
}
