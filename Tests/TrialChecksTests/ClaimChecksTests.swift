import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite struct ClaimChecksTests {
  private static let first = SourceKey("first-2020")
  private static let second = SourceKey("second-2021")

  private static func findings(_ results: [ReportedResult]) -> [CheckFinding] {
    claimFindings(of: .invented(results: results))
  }

  @Test func `bounds of one ratio that differ at one level are found`() throws {
    let findings = Self.findings([
      try .printed("0.73 (0.54-0.98)", .ratio, by: Self.first),
      try .printed("0.73 (0.57-0.93)", .ratio, by: Self.second),
    ])
    #expect(findings.count == 1 && findings.first?.severity == .warn)
  }

  @Test(
    "bounds of one ratio at two levels say nothing against each other",
    arguments: ["98", "70", "95.87"]
  )
  func levels(level: String) throws {
    let findings = Self.findings([
      try .printed("0.73 (0.54-0.98)", .ratio, by: Self.first, level: level),
      try .printed("0.73 (0.57-0.93)", .ratio, by: Self.second),
    ])
    #expect(findings.isEmpty)
  }

  @Test func `ratios of two pairs of arms are two quantities, of one pair they are one`() throws {
    func pair(_ experimental: String) -> ComparedArms {
      ComparedArms(experimental: ArmID(experimental), control: ArmID("placebo"), name: nil)
    }
    func findings(_ other: String) throws -> [CheckFinding] {
      Self.findings([
        try .printed("0.91 (0.70-1.18)", .ratio, comparing: pair("both"), by: Self.first),
        try .printed("0.69 (0.52-0.91)", .ratio, comparing: pair(other), by: Self.second),
      ])
    }
    #expect(try findings("one").isEmpty)
    #expect(try findings("both").count == 1)
  }
}
