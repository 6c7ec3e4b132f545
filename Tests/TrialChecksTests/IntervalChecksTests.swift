import Testing
import TrialModel

@testable import TrialChecks

@Suite struct IntervalChecksTests {
  @Test(
    "sound ratios stay silent, those at the edge of rounding too",
    arguments: [
      ("0.85", "0.72", "1.00", "0.053"), ("0.88", "0.75", "1.03", "0.123"),
      ("1.11", "0.88", "1.39", "0.3667"), ("0.70", "0.61", "0.82", "<0.0001"),
      ("1.1", "0.9", "1.3", ""), ("0.78", "0.64", "0.95", "0.016"),
    ]
  )
  func silent(value: String, lower: String, upper: String, p: String) throws {
    #expect(intervalFindings(try Example.ratio(value, lower, upper, p: p)).isEmpty)
  }

  @Test(
    "broken ratios are found by their kind",
    arguments: [
      ("0.65", "0.50", "0.5", "", ["CI-ORDER", "CI-INSIDE"]),
      ("0.65", "0.85", "0.50", "", ["CI-ORDER", "CI-INSIDE"]),
      ("0.90", "0.50", "0.85", "", ["CI-INSIDE"]),
      ("0.65", "0.50", "0.95", "", ["CI-SYMMETRY"]),
      ("0.85", "0.72", "1.00", "0.53", ["P-CI"]),
      ("0.85", "0.72", "1.00", "<0.001", ["P-CI"]),
    ]
  )
  func broken(
    value: String,
    lower: String,
    upper: String,
    p: String,
    codes: [String]
  ) throws {
    let findings = intervalFindings(try Example.ratio(value, lower, upper, p: p))
    #expect(findings.map(\.code.rawValue) == codes)
    for finding in findings { #expect(finding.numbers.map(\.digits).contains(value)) }
  }

  @Test func `a median may be anywhere in its interval`() throws {
    #expect(intervalFindings(try Example.ratio("9.5", "9.4", "30.0", isRatio: false)).isEmpty)
  }

  @Test(
    "a one-sided P value on the wrong side of one half is read as such",
    arguments: [("1.47", "0.86", "2.52", ".92"), ("1.21", "0.93", "1.57", ".920")]
  )
  func oneSided(value: String, lower: String, upper: String, p: String) throws {
    let sided = try Example.ratio(value, lower, upper, p: "0" + p, isOneSided: true)
    #expect(intervalFindings(sided).isEmpty)
    let twoSided = try Example.ratio(value, lower, upper, p: "0" + p)
    #expect(intervalFindings(twoSided).map(\.code) == [.pAgainstInterval])
  }

  @Test(
    "numbers of any size trap nothing",
    arguments: ["0", "0.00000001", "999999999", "123456789012", "1.123456789012"]
  )
  func extremes(digits: String) throws {
    for other in ["0", "1.00", "999999999999"] {
      _ = intervalFindings(try Example.ratio(digits, other, digits, p: "0.05"))
      _ = intervalFindings(try Example.ratio(other, digits, other, p: "1"))
    }
  }

  @Test(
    "numbers for sentences keep what counts",
    arguments: [(0.03649, "0.0365"), (1.0, "1"), (0.00001, "below 0.0001"), (-0.5, "-0.5")]
  )
  func sentences(number: Double, text: String) { #expect(rounded(number) == text) }
}
