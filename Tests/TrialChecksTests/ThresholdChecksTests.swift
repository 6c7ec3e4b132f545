import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite struct ThresholdChecksTests {
  /// A trial with one event in its groups A and B, and a claim that says where the list begins.
  private static func trial(
    _ experimental: String,
    _ control: String,
    threshold: String,
    claim: String = "Events are listed from here on."
  ) throws -> Trial {
    let figure = try Figure(
      value: .value(PrintedNumber(digits: "2")),
      printed: threshold,
      unit: .percent,
      source: .invented
    )
    return .invented(
      toxicity: .invented([try .printed("pneumonia", experimental, control)]),
      claims: [
        Claim(
          id: try #require(ClaimID("C145")),
          kind: "toxicity",
          text: claim,
          place: "invented",
          references: [],
          figures: [figure],
          remark: nil
        )
      ]
    )
  }

  @Test(
    "an event that does not reach the threshold as printed is a warning",
    arguments: [
      ("2", "1", "more than 2%"), ("1.9", "0", "at least 2 %"), ("2", "2", ">2%"),
      ("0", "1", "≥ 2 %"),
    ]
  )
  func below(experimental: String, control: String, threshold: String) throws {
    let trial = try Self.trial(experimental, control, threshold: threshold)
    let findings = thresholdFindings(of: trial)
    #expect(findings.map(\.code) == [.threshold] && findings.first?.severity == .warn)
  }

  @Test(
    "an event that reaches it in any group stays silent, as does a figure that is no threshold",
    arguments: [
      ("3", "1", "more than 2%"), ("1", "3", "more than 2%"), ("2", "0", "at least 2 %"),
      ("1", "1", "2 %"),
    ]
  )
  func reached(experimental: String, control: String, threshold: String) throws {
    let trial = try Self.trial(experimental, control, threshold: threshold)
    #expect(thresholdFindings(of: trial).isEmpty)
  }

  @Test("where the claim names a group, that group has to reach it")
  func named() throws {
    let claim = "Events more frequent with A than this are listed."
    let trial = try Self.trial("2", "3", threshold: "more than 2%", claim: claim)
    #expect(thresholdFindings(of: trial).count == 1)
  }
}
