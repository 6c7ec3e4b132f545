import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("A changed record asks for a second look where a criterion names what changed")
struct SecondLookTests {
  private let id = TrialID("NCT90000001")

  /// Decisions are written as `AB:include:2026-01-02`, the day is that of the record; without it none is said.
  private func review(
    _ decisions: String,
    parts: [RecordPart] = [.enrolment]
  ) throws -> LivingReview {
    var screening = Screening()
    for (hour, word) in decisions.split(separator: " ").enumerated() {
      let parts = word.split(separator: ":").map(String.init)
      let line = ScreeningLine(
        id: id,
        stage: .records,
        reader: try #require(ReviewName(parts[0])),
        at: try #require(Moment("2026-03-01T0\(hour):00:00Z")),
        act: .decision(
          ScreeningDecision(
            try #require(.init(rawValue: parts[1])),
            recordVersion: parts.count > 2 ? try PartialDate(parts[2]) : nil
          )
        )
      )
      screening.add(line, as: word.description)
    }
    return LivingReview(
      ReviewProtocol(
        title: "",
        question: "",
        searches: [],
        narrowings: [],
        criteria: [ReviewProtocol.Criterion(id: "size", text: "large", parts: parts)],
        reasons: [],
        stages: [.records],
        readers: [],
        consensus: .agree,
        previous: nil
      ),
      runs: [],
      screening: screening,
      leftOut: [:]
    )
  }

  private func versions() throws -> [Registration] {
    [
      .invented(version: try PartialDate("2026-01-02"), enrolment: 60),
      .invented(version: try PartialDate("2026-05-04"), enrolment: 70),
    ]
  }

  @Test(
    "each reader whose decision is of an older version looks again",
    arguments: [
      ("AB:include:2026-01-02 CD:exclude:2026-01-02", ["AB", "CD"]),
      ("AB:include:2026-01-02 CD:exclude:2026-05-04", ["AB"]),
      ("AB:include:2026-01-02 AB:include:2026-05-04", []),
      ("AB:maybe:2026-01-02", ["AB"]), ("AB:later:2026-01-02", []),
      ("AB:include:2026-01-02 AB:clear:2026-01-02", []),
      // Without a day of the record, that of the decision counts.
      ("AB:include", ["AB"]),
    ]
  )
  func readers(decisions: String, readers: [String]) throws {
    let review = try review(decisions)
    let looks = review.secondLooks(at: id, in: try versions())
    #expect(looks.map(\.entry.reader.text) == readers)
    #expect(
      looks.allSatisfy {
        $0.difference.judged.map(\.words) == ["enrolment: 60 (actual), now 70 (actual)"]
      }
    )
    let day = try PartialDate("2026-05-04")
    #expect(review.mayAskForSecondLook(id, keptVersion: day) == !readers.isEmpty)
  }

  @Test("readers disagree about a changed record only when both have looked again")
  func disagreement() throws {
    func standing(_ decisions: String) throws -> (Standing, waits: Bool) {
      var review = try review(decisions)
      review.lookAgain(at: review.secondLooks(at: id, in: try versions()))
      let third = try #require(ReviewName("EF"))
      return (review.standing(of: id, at: .records), review.waits(id, for: third, at: .records))
    }
    let old = "AB:include:2026-01-02 CD:include:2026-01-02"
    #expect(try standing(old) == (.included, false))
    #expect(try standing("\(old) AB:exclude:2026-05-04") == (.open, false))
    #expect(try standing("\(old) AB:exclude:2026-05-04 CD:include:2026-05-04") == (.conflict, true))
    #expect(
      try standing("\(old) AB:exclude:2026-05-04 CD:exclude:2026-05-04") == (.excluded, false)
    )
    // Those who disagreed before the change still do.
    #expect(try standing("AB:include:2026-01-02 CD:exclude:2026-01-02") == (.conflict, true))
  }

  @Test("a line that takes the second look settles what it waited for")
  func taken() throws {
    var review = try review("AB:include:2026-01-02 CD:include:2026-01-02 AB:exclude:2026-05-04")
    review.lookAgain(at: review.secondLooks(at: id, in: try versions()))
    #expect(review.awaitsSecondLook(id, at: .records))
    let line = ScreeningLine(
      id: id,
      stage: .records,
      reader: try #require(ReviewName("CD")),
      at: try #require(Moment("2026-05-05T09:00:00Z")),
      act: .decision(ScreeningDecision(.include, recordVersion: try PartialDate("2026-05-04")))
    )
    review.add(line, as: "later")
    #expect(review.standing(of: id, at: .records) == .conflict)
  }

  @Test("a change that no criterion names asks for none")
  func notNamed() throws {
    let review = try review("AB:include:2026-01-02", parts: [.title, .arms])
    #expect(review.secondLooks(at: id, in: try versions()).isEmpty)
  }

  @Test("the version that was read, and one without a day, ask for none")
  func sameVersion() throws {
    let review = try review("AB:include:2026-05-04")
    #expect(!review.mayAskForSecondLook(id, keptVersion: try PartialDate("2026-05-04")))
    #expect(!review.mayAskForSecondLook(id, keptVersion: nil))
    #expect(review.secondLooks(at: id, in: try versions()).isEmpty)
  }
}
