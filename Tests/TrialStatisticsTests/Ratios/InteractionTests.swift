import TestSupport
import Testing
import TrialStatistics

@Suite("Interaction of two ratios: Altman and Bland 2003, BMJ 326:219")
struct InteractionTests {
  @Test(
    "computed as by mpmath, each interval at its own level",
    arguments: try ReferenceCase.all("interaction")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let ratios = try ["a", "b"].map { name in
      let inputs = try #require(reference.inputs[name])
      return try RatioEstimate(
        #require(inputs["ratio"]?.number),
        lower: #require(inputs["lower"]?.number),
        upper: #require(inputs["upper"]?.number),
        level: ConfidenceLevel(#require(inputs["level"]?.number))
      )
    }
    let result = interaction(between: ratios[0], and: ratios[1])
    #expect(
      reference.differences(from: [
        "log_diff": .number(result.logDifference),
        "se_diff": .number(result.standardError),
        "z": .number(result.z),
        "p": .number(result.p),
        "ratio_of_ratios": .number(result.ratioOfRatios),
        "lower": .number(result.interval.lower),
        "upper": .number(result.interval.upper),
      ]) == []
    )
  }

  @Test("the order of two subgroups does not change the P value")
  func isSymmetric() throws {
    let concurrent = try RatioEstimate(0.78, lower: 0.64, upper: 0.95, level: .ninetyFive)
    let sequential = try RatioEstimate(1.12, lower: 0.87, upper: 1.44, level: .ninetyFive)
    let forwards = interaction(between: concurrent, and: sequential)
    let backwards = interaction(between: sequential, and: concurrent)
    #expect(forwards.p == backwards.p)
    #expect(isClose(forwards.ratioOfRatios, 1 / backwards.ratioOfRatios))
    #expect(isClose(forwards.interval.lower, 1 / backwards.interval.upper))
  }
}
