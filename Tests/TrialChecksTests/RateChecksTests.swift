import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite struct RateChecksTests {
  private static let response = "objective response"

  /// An arm with so many patients randomised.
  private static func arm(_ id: String, _ side: Arm.Side, randomised: Int) throws -> Arm {
    let arm = Arm.invented(id, side)
    return Arm(
      id: arm.id,
      side: side,
      label: arm.label,
      shortLabel: arm.shortLabel,
      type: nil,
      interventions: arm.interventions,
      sizes: [SizeFigure(counted: .randomised, figure: try .invented(String(randomised)))],
      source: .invented
    )
  }

  /// A trial of 40 patients an arm with a rate of response, and a count of it where one is printed.
  private static func trial(
    rate: String,
    count: String?,
    endpoint: String = response,
    countedIn arm: String = "A"
  ) throws -> Trial {
    var results = [try ReportedResult.printed(rate, .rate, of: endpoint, arm: "A")]
    if let count { results.append(try .printed(count, .count, of: endpoint, arm: arm)) }
    return .invented(
      arms: [
        try Self.arm("A", .experimental, randomised: 40),
        try Self.arm("B", .control, randomised: 40),
      ],
      results: results
    )
  }

  @Test(
    "a rate that its count gives stays silent",
    arguments: [("35", "14"), ("35.0", "14"), ("17.5", "7"), ("18", "7"), ("17", "7"), ("0", "0")]
  )
  func sound(rate: String, count: String) throws {
    #expect(rateFindings(of: try Self.trial(rate: rate, count: count)).isEmpty)
  }

  @Test(
    "a rate that its count does not give is found with both numbers",
    arguments: ["40", "36", "35.1"]
  )
  func broken(rate: String) throws {
    let findings = rateFindings(of: try Self.trial(rate: rate, count: "14"))
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.code == .percentAgainstCount)
    #expect(finding.numbers.prefix(2).map(\.digits) == [rate, "14"])
    #expect(finding.because.contains("40 randomised"))
  }

  @Test(
    "a rate is not held against another arm, nothing, or survivors counted",
    arguments: [
      ("40", nil, "objective response", "A"), ("40", "14", "objective response", "B"),
      ("40", "14", "overall survival", "A"),
    ] as [(String, String?, String, String)]
  )
  func apart(rate: String, count: String?, endpoint: String, arm: String) throws {
    let trial = try Self.trial(rate: rate, count: count, endpoint: endpoint, countedIn: arm)
    #expect(rateFindings(of: trial).isEmpty)
  }

  /// A trial with survival rates of one arm, each with its time.
  private static func survival(_ rates: [(String, String)], cut: String? = nil) throws -> Trial {
    .invented(
      results: try rates.map { rate, period in
        try .printed(rate, .rate, arm: "A", dataCut: cut, period: period)
      }
    )
  }

  @Test(
    "survival that rises with time is a failure at the later time",
    arguments: [
      [("50.1", "at 1 year"), ("50.2", "at 2 years")],
      [("40", "at 24 months"), ("50", "at 1 year"), ("44", "at 3 years")],
      [("60", "at 6 weeks"), ("61", "at 2 months")],
    ]
  )
  func rises(rates: [(String, String)]) throws {
    let findings = rateFindings(of: try Self.survival(rates))
    #expect(findings.map(\.code) == [.rateOrder])
    #expect(findings.first?.severity == .fail)
  }

  @Test(
    "survival that falls or stays, or has no time, stays silent",
    arguments: [
      [("83.1", "at 1 year"), ("66.3", "at 2 years"), ("57.0", "at 3 years")],
      [("50", "at 1 year"), ("50.4", "at 2 years")], [("50", "at 1 year"), ("60", "0-5 months")],
      [("60", "at 12 months"), ("61", "at 1 year")],
    ]
  )
  func falls(rates: [(String, String)]) throws {
    #expect(rateFindings(of: try Self.survival(rates)).isEmpty)
  }

  @Test func `rates of two data cuts are no one curve`() throws {
    let early = try Self.survival([("50", "at 1 year")], cut: "2017")
    let late = try Self.survival([("60", "at 2 years")], cut: "2020")
    #expect(rateFindings(of: .invented(results: early.results + late.results)).isEmpty)
  }
}
