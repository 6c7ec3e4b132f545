import Testing
import TrialModel
import TrialScreening

/// Acts are written as `AB:include`, `AB:exclude/no-rt`, `AB:reveal`, from the first to the last.
@Suite("A record as a reader may see it") struct ScreenedRecordTests {
  @Test(
    "what the others decided is hidden as long as the reader's own decision can settle something",
    arguments: [
      ("CD:include", "AB", "open blind"),
      ("CD:exclude/no-rt", "AB", "open blind"),
      ("CD:include", "CD", "open CD include"),
      ("CD:include AB:later", "AB", "open blind AB later"),
      ("CD:include AB:maybe AB:clear", "AB", "open blind"),
      ("CD:include AB:reveal", "AB", "open CD include"),
      ("CD:include AB:reveal", "EF", "open blind"),
      ("CD:include AB:exclude/no-rt", "AB", "conflict AB exclude CD include"),
      ("CD:include AB:exclude/no-rt", "EF", "conflict AB exclude CD include"),
      ("CD:include AB:include", "EF", "included AB include CD include"),
      ("CD:maybe AB:maybe", "EF", "open blind"),
      ("CD:maybe AB:maybe", "AB", "maybe AB maybe CD maybe"),
      ("CD:include AB:maybe", "-", "conflict AB maybe CD include"),
      ("CD:include", "-", "open CD include"),
      ("", "AB", "open blind"),
    ]
  )
  func blind(acts: String, reader: String, expected: String) throws {
    let review = try Self.review(acts)
    let record = try #require(review.record(Self.id, for: ReviewName(reader == "-" ? "" : reader)))
    let said = record.verdicts.map { "\($0.reader.text) \($0.decision.choice.rawValue)" }
    let words = [record.standing.rawValue] + (record.isBlind ? ["blind"] : []) + said
    #expect(words.joined(separator: " ") == expected)
    if record.isBlind {
      #expect(!record.marks.contains { [.included, .excluded, .maybe, .conflict].contains($0) })
      #expect(record.reasons.isEmpty)
    }
  }

  @Test("reasons and the latest date are those of who is seen, and words are those of the protocol")
  func reasons() throws {
    let review = try Self.review("AB:exclude/no-rt CD:exclude/odd")
    let record = try #require(review.record(Self.id))
    #expect(record.marks == [.excluded])
    #expect(record.reasons == ["no-rt", "odd"])
    #expect(record.verdicts.map(\.reasonText) == ["no radiotherapy", "odd"])
    #expect(record.decided == Moment(microseconds: 2_000_000))
    #expect(record.verdicts.map(\.isOfFormerCriteria) == [false, true])
    let blind = try #require(
      try Self.review("AB:exclude/no-rt").record(Self.id, for: ReviewName("CD"))
    )
    #expect(blind.reasons == [] && blind.decided == nil)
  }

  @Test("a duplicate, one that is left out and one that is gone are called so")
  func marks() throws {
    let other = TrialID("NCT00000002")
    #expect(try Self.review("AB:duplicate").record(Self.id)?.marks == [.duplicate])
    #expect(try Self.review("AB:duplicate").record(Self.id)?.original == other)
    #expect(try Self.review("", leavesOut: true).record(Self.id)?.marks == [.leftOut])
    #expect(try Self.review("AB:include", finds: false).record(Self.id)?.marks == [.open, .gone])
    #expect(try Self.review("", finds: false).record(Self.id) == nil)
    #expect(
      try Self.review("").record(Self.id, secondLook: [.arms])?.marks == [.open, .secondLook]
    )
  }

  @Test("the second stage counts once the first has included, and is blind by itself")
  func stages() throws {
    let both = "AB:include CD:include"
    let review = try Self.review(both, then: "AB:exclude/no-rt", stages: [.records, .reports])
    let seen = try #require(review.record(Self.id, for: ReviewName("CD")))
    #expect(seen.stage == .reports && seen.isBlind && seen.standing == .open)
    #expect(seen.verdicts.map(\.stage) == [.records, .records])
    let whole = try #require(review.record(Self.id))
    #expect(whole.verdicts.count == 3 && whole.reasons == ["no-rt"])
    let done = try Self.review(
      both,
      then: "AB:exclude/no-rt CD:exclude/no-rt",
      stages: [.records, .reports]
    )
    #expect(done.record(Self.id)?.marks == [.excluded])
  }

  private static let id = TrialID("NCT00000005")

  private static func review(
    _ acts: String,
    then reports: String = "",
    stages: [ReviewProtocol.Stage] = [.records],
    finds: Bool = true,
    leavesOut: Bool = false
  ) throws -> LivingReview {
    let search = try #require(ReviewName("ctgov"))
    let plan = ReviewProtocol(
      title: "",
      question: "",
      searches: [.init(id: search, source: "clinicaltrials.gov", query: [])],
      narrowings: [],
      criteria: [.init(id: "rt", text: "radiotherapy", parts: [.arms])],
      reasons: [.init(id: "no-rt", text: "no radiotherapy", criterion: "rt")],
      stages: stages,
      readers: ["AB", "CD", "EF"].compactMap { ReviewName($0) },
      consensus: .agree,
      previous: nil
    )
    // What is found no more was found once.
    let lists = [[id, TrialID("NCT00000002")]] + (finds ? [] : [[]])
    let runs = try lists.enumerated().map { place, ids in
      SearchRun(
        search: search,
        at: try #require(Moment(microseconds: place)),
        query: [],
        apiVersion: nil,
        dataTimestamp: nil,
        count: ids.count,
        ids: ids,
        version: "test",
        isComplete: true
      )
    }
    var review = LivingReview(
      plan,
      runs: runs,
      screening: Screening(),
      leftOut: leavesOut ? [id: "phase3"] : [:]
    )
    let lines =
      acts.split(separator: " ").map { ($0, ReviewProtocol.Stage.records) }
      + reports.split(separator: " ").map { ($0, .reports) }
    for (second, (word, stage)) in lines.enumerated() {
      let parts = word.split(separator: ":").map(String.init)
      let line = ScreeningLine(
        id: id,
        stage: stage,
        reader: try #require(ReviewName(parts[0])),
        at: try #require(Moment(microseconds: 1_000_000 * (second + 1))),
        act: try act(parts[1], plan)
      )
      review.add(line, as: word.description)
    }
    return review
  }

  private static func act(_ text: String, _ plan: ReviewProtocol) throws -> ScreeningLine.Act {
    switch text {
    case "reveal": return .reveal
    case "duplicate": return .duplicate(of: TrialID("NCT00000002"), isDuplicate: true)
    default:
      let parts = text.split(separator: "/").map(String.init)
      let reason = parts.count > 1 ? parts[1] : nil
      // A reason that the protocol does not have is of a former one.
      let mark = reason == "odd" ? "0123456789ab" : plan.criteriaMark
      return .decision(
        ScreeningDecision(
          try #require(ScreeningDecision.Choice(rawValue: parts[0])),
          reason: reason,
          criteriaMark: mark
        )
      )
    }
  }
}
