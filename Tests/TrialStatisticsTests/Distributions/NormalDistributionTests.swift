import TestSupport
import Testing
import TrialStatistics

@Suite("Normal distribution: tails by erfc, quantile by AS 241 (Wichura 1988)")
struct NormalDistributionTests {
  @Test(
    "tails keep their digits however small they are",
    arguments: try ReferenceCase.all("normal_tail")
  )
  func tails(_ reference: ReferenceCase) throws {
    let z = try #require(reference.inputs["z"]?.number)
    let results: [String: ReferenceValue] = [
      "upper_tail": .number(NormalDistribution.upperTail(z)),
      "lower_tail": .number(NormalDistribution.lowerTail(z)),
      "two_sided_p": .number(NormalDistribution.twoSidedP(z: z)),
    ]
    #expect(reference.differences(from: results) == [])
  }

  @Test("deviates have all their digits", arguments: try ReferenceCase.all("normal_deviate"))
  func deviates(_ reference: ReferenceCase) throws {
    let tail = try #require(reference.inputs["upper_tail"]?.number)
    let deviate = try #require(NormalDistribution.deviate(upperTail: tail))
    #expect(reference.differences(from: ["deviate": .number(deviate)]) == [])
    #expect(NormalDistribution.quantile(tail) == -deviate)
  }

  @Test(arguments: [0, 1, -0.1, 1.1, .nan, .infinity, -.infinity])
  func `a probability that is none has no deviate`(_ probability: Double) {
    #expect(NormalDistribution.quantile(probability) == nil)
    #expect(NormalDistribution.deviate(upperTail: probability) == nil)
  }

  @Test func `a P value gives back the deviate it came from`() throws {
    for z in [0.001, 0.5, 1.96, 4, 12, 36] {
      let p = NormalDistribution.twoSidedP(z: z)
      #expect(isClose(try #require(NormalDistribution.deviate(twoSidedP: p)), z))
    }
    #expect(NormalDistribution.deviate(twoSidedP: 1) == 0)
    #expect(NormalDistribution.deviate(twoSidedP: 0) == nil)
    #expect(NormalDistribution.deviate(twoSidedP: 1.01) == nil)
  }
}
