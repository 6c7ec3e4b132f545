import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Number needed to harm or benefit: Altman 1998, BMJ 317:1309")
struct NumberNeededTests {
  @Test("reciprocals and words as expected", arguments: try ReferenceCase.all("nnh"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let outcome = try #require(
      NumberNeeded.Outcome(rawValue: reference.inputs["outcome"]?.text ?? "")
    )
    let difference = try riskDifference(
      of: reference.experimental(),
      versus: reference.comparator(),
      level: reference.level()
    )
    let number = numberNeeded(from: difference, outcome: outcome)
    #expect(reference.differences(from: Self.fields(number)) == [])
  }

  private static func fields(_ number: NumberNeeded) -> [String: ReferenceValue] {
    var fields: [String: ReferenceValue] = [
      "rd": .number(number.difference.difference),
      "lower": .number(number.difference.interval.lower),
      "upper": .number(number.difference.interval.upper),
      "kind": .text(number.side.rawValue),
      "estimate": .number(number.estimate),
      "crosses_infinity": .flag(number.crossesInfinity),
      "text_shape": .text(number.text),
    ]
    switch number.reach {
    case .oneSide(let low, let high):
      fields["ci_low"] = .number(low)
      fields["ci_high"] = .number(high)
    case .throughInfinity(let benefit, let harm):
      fields["nnb_bound"] = .number(benefit)
      fields["nnh_bound"] = .number(harm)
    }
    return fields
  }

  @Test("more responders is a number needed to benefit, and the difference keeps its sign")
  func benefitTurnsTheSide() throws {
    let difference = try RiskDifference(0.2, lower: 0.1, upper: 0.25, level: .ninetyFive)
    let number = numberNeeded(from: difference, outcome: .benefit)
    #expect(number.text == "NNB 5.0 (4.0 to 10.0)")
    #expect(number.difference.difference == 0.2)
  }

  @Test(
    "a bound of exactly 0 is reached through infinity, as the reference of absolute effects has it",
    arguments: [
      (0.05, 0, 0.1, "NNH 20.0 (NNB inf to infinity to NNH 10.0)"),
      (-0.05, -0.1, 0, "NNB 20.0 (NNB 10.0 to infinity to NNH inf)"),
      (0, 0, 0, "none inf (NNB inf to infinity to NNH inf)"),
    ]
  )
  func reachesInfinity(difference: Double, lower: Double, upper: Double, text: String) throws {
    let number = try numberNeeded(
      from: RiskDifference(difference, lower: lower, upper: upper, level: .ninetyFive)
    )
    #expect(number.text == text)
    #expect(number.crossesInfinity)
  }

  @Test("swapping the arms swaps harm and benefit")
  func swapsWithArms() throws {
    let first = try EventCount(affected: 40, atRisk: 393)
    let second = try EventCount(affected: 35, atRisk: 396)
    let forwards = numberNeeded(from: riskDifference(of: first, versus: second))
    let backwards = numberNeeded(from: riskDifference(of: second, versus: first))
    #expect(forwards.text == "NNH 74.6 (NNB 35.8 to infinity to NNH 18.2)")
    #expect(backwards.text == "NNB 74.6 (NNB 18.2 to infinity to NNH 35.8)")
  }
}
