import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("The strategy of a search in words") struct SearchStrategyTests {
  private static func run(
    _ ids: [String],
    at moment: String,
    count: Int? = nil,
    isComplete: Bool = true
  ) throws -> SearchRun {
    SearchRun(
      search: try #require(ReviewName("ctgov")),
      at: try #require(Moment(moment)),
      query: [.init("query.term", "a AND b")],
      apiVersion: "2.0.3",
      dataTimestamp: "2026-11-27T09:00:05",
      count: count ?? ids.count,
      ids: ids.map { TrialID($0) },
      version: "rtio-tui 1",
      isComplete: isComplete
    )
  }

  private static func review(
    _ runs: [SearchRun],
    query: [ReviewProtocol.Parameter] = [.init("query.term", "a AND b")],
    leftOut: [TrialID: String] = [:]
  ) throws -> LivingReview {
    LivingReview(
      ReviewProtocol(
        title: "T",
        question: "Q",
        searches: [
          .init(id: try #require(ReviewName("ctgov")), source: "clinicaltrials.gov", query: query)
        ],
        narrowings: [.init(id: "phase3", filter: "phase:3"), .init(id: "big", filter: "n>=100")],
        criteria: [],
        reasons: [],
        stages: [.records],
        readers: [try #require(ReviewName("AB")), try #require(ReviewName("CD"))],
        consensus: .agree,
        previous: .init(
          name: "the review of 2020",
          at: try #require(Moment("2020-10-31T00:00:00Z"))
        )
      ),
      runs: runs,
      screening: Screening(),
      leftOut: leftOut
    )
  }

  @Test func `says source, query, dates, counts, updates, narrowing and readers`() throws {
    let review = try Self.review(
      [
        Self.run(["NCT00000001", "NCT00000002"], at: "2026-08-30T09:15:00Z"),
        Self.run(["NCT00000002", "NCT00000003", "NCT00000004"], at: "2026-11-30T09:15:00Z"),
      ],
      leftOut: [TrialID("NCT00000003"): "phase3"]
    )
    let text = SearchStrategy(review, program: "rtio-tui 1.0.0").text
    for part in [
      "ClinicalTrials.gov was searched through its interface for programs (API version 2.0.3) with "
        + "rtio-tui 1.0.0.",
      "as it is sent: query.term=a AND b.", "No limit of date",
      "First run on 2026-08-30 09:15 UTC, data of the register of 2026-11-27T09:00:05: 2 records.",
      "Run again on 2026-11-30 09:15 UTC, data of the register of 2026-11-27T09:00:05: 3 records, "
        + "2 of them new, 1 no longer found.", "goes on from the review of 2020",
      "phase3 (phase:3) left out 1 record; big (n>=100) left out 0 records",
      "are read (records) by AB, CD: two of them have to agree",
      "Nothing is decided so far.",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `says what is not complete, limits, and a query that was changed`() throws {
    let review = try Self.review(
      [
        Self.run(["NCT00000001"], at: "2020-10-31T23:59:00Z", count: 818, isComplete: false),
        Self.run(["NCT00000002"], at: "2026-11-30T09:15:00Z"),
      ],
      query: [.init("query.term", "a"), .init("filter.overallStatus", "RECRUITING")]
    )
    let text = SearchStrategy(review, program: "p").text
    #expect(text.contains("is not complete: 1 of 818 records are known"))
    #expect(
      text.contains("Limits set at the register: filter.overallStatus=RECRUITING; no others.")
    )
    #expect(text.contains("That run was of another query: query.term=a AND b."))
  }

  @Test func `says what happened, not what is usual`() throws {
    func words(_ decisions: String, revealed: Bool = false) throws -> String {
      var review = try RandomReview.decided(found: 1...3, decisions)
      if revealed {
        let line = ScreeningLine(
          id: RandomReview.number(1),
          stage: .records,
          reader: try #require(ReviewName("CD")),
          at: try #require(RandomReview.moment(1)),
          act: .reveal
        )
        review.add(line, as: "reveal")
      }
      return try #require(SearchStrategy(review, program: "p").paragraphs.last)
    }
    let two = "AB:1:records:include CD:1:records:exclude"
    #expect(
      try words(two).hasSuffix("So far 2 decisions count, each made without knowing the other's.")
    )
    #expect(
      try words(two, revealed: true)
        .hasSuffix("of these 1 was made after a look at what the other had decided.")
    )
    #expect(
      try words("\(two) EF:1:records:include").hasSuffix(
        "So far 3 decisions count; of these 1 was made by a reader who saw that others had settled it or "
          + "disagreed (EF)."
      )
    )
    #expect(
      try words("\(two) CD:1:records:include")
        .hasSuffix(
          "So far 2 decisions count; of these 1 was changed after both readers had decided."
        )
    )
  }

  @Test func `says that nothing was run yet`() throws {
    let text = SearchStrategy(try Self.review([]), program: "p").text
    #expect(text.contains("It has not been run to its end yet."))
  }
}
