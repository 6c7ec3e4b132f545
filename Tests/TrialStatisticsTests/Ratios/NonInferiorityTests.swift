import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Non-inferiority: Piaggio 2012, JAMA 308:2594")
struct NonInferiorityTests {
  @Test("computed as in 40 digits", arguments: try ReferenceCase.all("p_noninferiority"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let inputs = reference.inputs
    let margin = try printed(inputs["margin"])
    let isUpper = margin.value > 1
    let isOneSided = inputs["interval_sides"]?.count == 1
    let test = try nonInferiorityTest(
      of: NonInferiorityQuestion(
        margin: margin,
        ratio: printed(inputs["ratio"]),
        bound: printed(inputs[isUpper ? "upper" : "lower"]),
        otherBound: isOneSided ? nil : printed(inputs[isUpper ? "lower" : "upper"]),
        level: reference.level()
      ),
      p: inputs["p"]?.text.map { digits in
        try PValue(
          PValue.Modifier(rawValue: inputs["p_relation"]?.text ?? "=") ?? .equal,
          PrintedNumber(digits: digits),
          isOneSided: true
        )
      }
    )
    #expect(
      reference.differences(from: [
        "z_level": .number(test.levelDeviate),
        "se_log": .number(test.logStandardError),
        "z": .number(test.z),
        "p_one_sided": .number(test.p),
        "noninferior_by_interval": .flag(test.isShownByInterval),
        "z_min": .number(test.deviates.lowerBound),
        "z_max": .number(test.deviates.upperBound),
        "p_min": .number(test.pValues.lowerBound),
        "p_max": .number(test.pValues.upperBound),
        "p_agrees_within_rounding": test.agreesWithPrintedP.map { .flag($0) } ?? .null,
      ]) == []
    )
  }

  @Test("a margin seen in a mirror gives the same P", arguments: ["1.25", "2.00", "4.00"])
  func isSymmetric(margin: String) throws {
    // Halves and doubles, so that each number and its reciprocal print exactly.
    let upper = try test(margin: margin, ratio: "1.00", bound: "2.00", other: "0.50")
    let reciprocal = ["1.25": "0.80", "2.00": "0.50", "4.00": "0.25"][margin] ?? margin
    let lower = try test(margin: reciprocal, ratio: "1.00", bound: "0.50", other: "2.00")
    #expect(isClose(upper.p, lower.p))
    #expect(upper.isShownByInterval == lower.isShownByInterval)
  }

  @Test(
    "what leaves nothing to test is refused, and says which input",
    arguments: [
      ("1", "0.9", "1.1", "0.8", StatisticsError.Input.margin),
      ("0", "0.9", "1.1", "0.8", .margin),
      ("1.3", "0", "1.1", "0.8", .ratio),
      ("1.3", "1.0", "1.0", "1.0", .upper),
      ("0.8", "1.0", "-1.0", "1.2", .lower),
    ]
  )
  func refuses(
    margin: String,
    ratio: String,
    bound: String,
    other: String,
    input: StatisticsError.Input
  ) throws {
    let error = #expect(throws: StatisticsError.self) {
      try test(margin: margin, ratio: ratio, bound: bound, other: other)
    }
    #expect(error?.input == input)
  }

  private func test(
    margin: String,
    ratio: String,
    bound: String,
    other: String
  ) throws -> NonInferiorityTest {
    try nonInferiorityTest(
      of: NonInferiorityQuestion(
        margin: PrintedNumber(digits: margin),
        ratio: PrintedNumber(digits: ratio),
        bound: PrintedNumber(digits: bound),
        otherBound: PrintedNumber(digits: other),
        level: .ninetyFive
      )
    )
  }

  private func printed(_ value: ReferenceValue?) throws -> PrintedNumber {
    try PrintedNumber(digits: #require(value?.text))
  }
}
