import Testing
import TrialModel
import TrialScreening

/// Decisions are written as `AB:include`, from the first to the last; two by one reader count as one.
@Suite("Where a record stands") struct StandingTests {
  @Test(
    "with two who have to agree, a third decides where they do not",
    arguments: [
      ("", Standing.open),
      ("AB:include", .open),
      ("AB:include CD:include", .included),
      ("AB:exclude CD:exclude", .excluded),
      ("AB:maybe CD:maybe", .maybe),
      ("AB:include CD:exclude", .conflict),
      ("AB:include CD:maybe", .conflict),
      ("AB:include CD:later", .open),
      ("AB:include CD:exclude CD:clear", .open),
      ("AB:include CD:exclude EF:exclude", .excluded),
      ("AB:include CD:maybe EF:exclude", .excluded),
      ("AB:include CD:exclude EF:maybe", .conflict),
      ("AB:include CD:exclude EF:exclude CD:include", .included),
      ("AB:include CD:maybe EF:exclude AB:maybe", .maybe),
    ]
  )
  func twoAgree(decisions: String, standing: Standing) throws {
    #expect(try Self.standing(after: decisions, by: .agree) == standing)
  }

  @Test(
    "with one reader enough, the latest decision counts",
    arguments: [
      ("", Standing.open), ("AB:include", .included), ("AB:include CD:exclude", .excluded),
      ("AB:include AB:clear", .open), ("AB:maybe", .maybe),
    ]
  )
  func oneIsEnough(decisions: String, standing: Standing) throws {
    #expect(try Self.standing(after: decisions, by: .one) == standing)
  }

  private static func standing(
    after decisions: String,
    by consensus: ReviewProtocol.Consensus
  ) throws -> Standing {
    var screening = Screening()
    let id = TrialID("NCT00000001")
    for (second, word) in decisions.split(separator: " ").enumerated() {
      let parts = word.split(separator: ":").map(String.init)
      let line = ScreeningLine(
        id: id,
        stage: .records,
        reader: try #require(ReviewName(parts[0])),
        at: try #require(Moment(microseconds: 1_000_000 * (second + 1))),
        act: .decision(ScreeningDecision(try #require(.init(rawValue: parts[1]))))
      )
      screening.add(line, as: word.description)
    }
    return Standing(of: screening.entries(of: id, at: .records), by: consensus)
  }
}
