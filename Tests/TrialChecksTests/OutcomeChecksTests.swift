import TestSupport
import Testing
import TrialChecks
import TrialImport
import TrialModel

@Suite("Primary outcomes that were switched, and posted outcomes that were not registered")
struct OutcomeChecksTests {
  /// Planned outcomes as `1 Overall survival; 2 years`.
  private func version(
    _ day: String?,
    _ outcomes: [String],
    start: String? = "2020-03",
    results: PostedResults? = nil,
    isAsRegistered: Bool = false
  ) throws -> Registration {
    let ranks: [Character: PlannedOutcome.Rank] = ["1": .primary, "2": .secondary, "3": .other]
    return Registration.invented(
      version: try day.map { try PartialDate($0) },
      start: try start.map {
        Registration.RecordedDate(date: try PartialDate($0), isActual: true)
      },
      plannedOutcomes: try outcomes.map { text in
        let parts = text.dropFirst(2).split(separator: ";").map { String($0.drop { $0 == " " }) }
        return PlannedOutcome(
          rank: try #require(text.first.flatMap { ranks[$0] }),
          measure: parts[0],
          description: nil,
          timeFrame: parts.count > 1 ? parts[1] : nil
        )
      },
      results: results
    )
    .with(versionNumber: isAsRegistered ? 0 : nil, log: nil, earlier: [])
  }

  /// Posted outcomes as `PRIMARY Overall survival; 2 years`.
  private func posted(_ outcomes: [String]) -> PostedResults {
    PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: outcomes.map { text in
        let word = text.prefix { $0 != " " }
        let parts = text.dropFirst(word.count + 1).split(separator: ";")
          .map { String($0.drop { $0 == " " }) }
        return PostedOutcome(
          type: String(word),
          title: parts[0],
          description: nil,
          population: nil,
          timeFrame: parts.count > 1 ? parts[1] : nil,
          reportingStatus: "POSTED",
          expectedPosting: nil,
          parameter: nil,
          dispersion: nil,
          unit: nil,
          unitsAnalysed: nil,
          showsPercent: nil,
          groups: [],
          denominators: [],
          classes: [],
          analyses: []
        )
      },
      adverseEvents: nil,
      limitations: nil
    )
  }

  private func findings(_ versions: [Registration]) throws -> [CheckFinding] {
    let trial = Trial(try #require(versions.last))
    return outcomeFindings(of: trial.with(registryHistory: RegistryVersion.history(of: versions)))
  }

  private static let survival = "1 Overall survival; 2 years"

  @Test(
    "a primary outcome that is another after the start is a warning",
    arguments: [
      (
        ["1 Response rate; 2 years"],
        ["primary outcome dropped from the plan", "primary outcome added to the plan"]
      ),
      (["2 Overall survival; 2 years"], ["primary outcome, primary made secondary"]),
      (["1 Overall survival; 5 years"], ["primary outcome, time frame changed"]),
      (
        ["1 Overall survival without relapse; 1 year"],
        ["primary outcome, time frame changed, reworded"]
      ),
      ([survival, "1 Pain"], ["primary outcome added to the plan"]),
      ([survival, "2 Pain"], []), (["1 OS; 24 months"], []), ([survival], []),
    ]
  )
  func switches(outcomes: [String], titles: [String]) throws {
    let found = try findings([
      try version("2021-01-04", [Self.survival]), try version("2022-01-04", outcomes),
    ])
    #expect(found.map(\.subject.title) == titles)
    #expect(found.allSatisfy { $0.code == .outcome && $0.severity == .warn })
  }

  @Test("a finding has both texts with their versions, and says when the plan was changed")
  func texts() throws {
    let found = try findings([
      try version("2020-01-04", [Self.survival], isAsRegistered: true),
      try version("2021-01-04", [Self.survival]),
      try version("2022-01-04", ["2 Overall survival; 5 years"]),
      try version("2023-01-04", ["2 Overall survival; 5 years"]),
    ])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.printed == "secondary: Overall survival; 5 years")
    #expect(finding.expected == "'primary: Overall survival; 2 years' as registered on 2020-01-04")
    #expect(
      finding.because
        == "the plan was changed between 2021-01-04 and 2022-01-04, after the start of 2020-03"
    )
    #expect(
      finding.said.map { "\($0.text) \($0.source?.text ?? "-")" } == [
        "primary: Overall survival; 2 years ctgov-NCT90000001-2020-01-04",
        "secondary: Overall survival; 5 years ctgov-NCT90000001-2022-01-04",
      ]
    )
  }

  @Test("a plan changed before the start is none; one that may have been says between which days")
  func start() throws {
    let changed = "1 Response rate"
    #expect(
      try findings([
        try version("2019-01-04", [Self.survival]), try version("2019-06-04", [changed]),
      ])
      .isEmpty
    )
    let around = try findings([
      try version("2019-01-04", [Self.survival]), try version("2021-06-04", [changed]),
    ])
    #expect(
      around.first?.because
        == "the plan was changed between 2019-01-04 and 2021-06-04; the trial started on 2020-03"
    )
    let unknown = try findings([
      try version("2019-01-04", [Self.survival], start: nil),
      try version("2021-06-04", [changed], start: nil),
    ])
    #expect(unknown.first?.because.hasSuffix("the record has no start") == true)
    // What was changed before the start and again after it is held against the plan at the start.
    let twice = try findings([
      try version("2019-01-04", [Self.survival]), try version("2019-06-04", ["1 Pain; 1 year"]),
      try version("2021-06-04", ["1 Pain; 3 years"]),
    ])
    #expect(twice.map(\.expected) == ["'primary: Pain; 1 year' in the version of 2019-06-04"])
  }

  @Test(
    "what is posted is held against the plan",
    arguments: [
      (["PRIMARY Overall survival; 2 years"], []),
      (["PRIMARY Overall Survival (OS); up to 24 months"], []),
      (
        ["SECONDARY Overall survival; 2 years"],
        ["primary outcome posted otherwise, primary made secondary"]
      ),
      (
        ["PRIMARY Overall survival; 1 year"],
        ["primary outcome posted otherwise, time frame changed"]
      ),
      (
        ["SECONDARY Pain"], ["primary outcome not posted", "secondary outcome posted, not planned"]
      ),
      (["PRIMARY Overall survival; 2 years", "POST_HOC Pain"], []),
      (
        ["PRIMARY Overall survival; 2 years", "OTHER_PRE_SPECIFIED Pain"],
        ["other outcome posted, not planned"]
      ),
      ([], []),
    ]
  )
  func postedOutcomes(outcomes: [String], titles: [String]) throws {
    let only = try version("2022-01-04", [Self.survival], results: posted(outcomes))
    #expect(try findings([only]).map(\.subject.title) == titles)
  }

  @Test("a posted outcome that came into the plan after the start was planned later")
  func plannedLater() throws {
    let results = posted(["PRIMARY Overall survival; 2 years", "SECONDARY Pain"])
    let now = try version("2023-01-04", [Self.survival, "2 Pain"], results: results)
    let found = try findings([try version("2021-01-04", [Self.survival]), now])
    #expect(found.map(\.subject.title) == ["secondary outcome posted, planned later"])
    #expect(found.first?.expected == "no such outcome in the version of 2021-01-04")
    // Before the start there was time for it.
    let early = [
      try version("2019-01-04", [Self.survival]),
      try version("2019-06-04", [Self.survival, "2 Pain"]),
      now,
    ]
    #expect(try findings(early).isEmpty)
  }

  @Test("a record without outcomes, and a trial without a record, have none")
  func none() throws {
    #expect(try findings([try version("2021-01-04", [])]).isEmpty)
    #expect(outcomeFindings(of: try Invented.trial()).isEmpty)
  }
}
