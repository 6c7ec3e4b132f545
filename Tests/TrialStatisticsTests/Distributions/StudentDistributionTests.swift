import TestSupport
import Testing
import TrialStatistics

@Suite("Student's t: Abramowitz and Stegun 26.7")
struct StudentDistributionTests {
  @Test("tails keep their digits", arguments: try ReferenceCase.all("student_tail"))
  func tails(_ reference: ReferenceCase) throws {
    let distribution = try distribution(reference)
    let t = try #require(reference.inputs["t"]?.number)
    let results: [String: ReferenceValue] = [
      "upper_tail": .number(distribution.upperTail(t)),
      "two_sided_p": .number(distribution.twoSidedP(t: t)),
    ]
    #expect(reference.differences(from: results) == [])
    #expect(isClose(distribution.upperTail(-t) + distribution.upperTail(t), 1))
    #expect(distribution.lowerTail(-t) == distribution.upperTail(t))
  }

  @Test("quantiles keep their digits", arguments: try ReferenceCase.all("student_quantile"))
  func quantiles(_ reference: ReferenceCase) throws {
    let distribution = try distribution(reference)
    let tail = try #require(reference.inputs["upper_tail"]?.number)
    let t = try #require(distribution.statistic(upperTail: tail))
    #expect(reference.differences(from: ["t": .number(t)]) == [])
    #expect(distribution.quantile(tail) == -t)
  }

  @Test func `many degrees of freedom come to the normal distribution`() throws {
    let distribution = try #require(StudentDistribution(degreesOfFreedom: 10_000_000))
    for z in [0.1, 1, 2, 6] {
      let normal = NormalDistribution.upperTail(z)
      #expect(isClose(distribution.upperTail(z), normal, relativeTolerance: 1e-4))
      let t = try #require(distribution.statistic(upperTail: normal))
      #expect(isClose(t, z, relativeTolerance: 1e-5))
    }
  }

  @Test(arguments: [1, 3, 50, 10_000_000])
  func `ends of the line have answers and no probability outside 0 and 1 has`(
    _ degrees: Int
  ) throws {
    let distribution = try #require(StudentDistribution(degreesOfFreedom: degrees))
    #expect(distribution.twoSidedP(t: 0) == 1)
    #expect(distribution.twoSidedP(t: .infinity) == 0)
    #expect(distribution.twoSidedP(t: -.infinity) == 0)
    #expect(distribution.twoSidedP(t: .nan).isNaN)
    #expect(distribution.statistic(upperTail: 0.5) == 0)
    for probability in [0, 1, -1, .nan, .infinity] {
      #expect(distribution.quantile(probability) == nil)
    }
    #expect(try #require(distribution.statistic(upperTail: 1e-300)).isFinite)
  }

  @Test(arguments: [0, -1, Int.min, Int.max])
  func `there is no distribution without degrees of freedom`(_ degrees: Int) {
    #expect(StudentDistribution(degreesOfFreedom: degrees) == nil)
    #expect(ChiSquareDistribution(degreesOfFreedom: degrees) == nil)
  }

  private func distribution(_ reference: ReferenceCase) throws -> StudentDistribution {
    try #require(reference.inputs["df"]?.count.flatMap(StudentDistribution.init))
  }

  @Test func `a statistic whose square is no number leaves no tail`() throws {
    let distribution = try #require(StudentDistribution(degreesOfFreedom: 1))
    #expect(distribution.twoSidedP(t: 1e200) < 1e-190)
    #expect(distribution.twoSidedP(t: -1e200) < 1e-190)
  }
}
