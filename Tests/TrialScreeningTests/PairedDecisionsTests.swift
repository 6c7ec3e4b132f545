import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("What two readers decided") struct PairedDecisionsTests {
  @Test("only records that both decided are compared, by their latest decisions")
  func latest() throws {
    let review = try RandomReview.decided(
      found: 1...6,
      "AB:1:records:include CD:1:records:include AB:2:records:include CD:2:records:exclude"
        + " AB:3:records:include CD:3:records:later AB:4:records:exclude AB:5:records:maybe"
        + " CD:5:records:exclude CD:2:records:include AB:6:reports:include CD:6:records:include"
    )
    let pairs = review.pairedDecisions(at: .records)
    #expect(pairs.map { "\($0.first.text) \($0.second.text)" } == ["AB CD"])
    #expect(pairs[0].counts == [[2, 0, 0], [0, 0, 0], [0, 1, 0]])
    #expect(pairs[0].total == 3)
    #expect(pairs[0].agreed == 2)
    #expect(pairs[0].cells[0][0] == [1, 2].map(RandomReview.number))
    #expect(pairs[0].revealed == 0)
    #expect(review.pairedDecisions(at: .reports).map(\.total) == [0])
  }

  @Test("a reader the protocol does not name is paired too, after those it names")
  func furtherReaders() throws {
    let review = try RandomReview.decided(
      found: 1...2,
      "EF:1:records:include AA:1:records:exclude CD:1:records:include"
    )
    #expect(review.readers.map(\.text) == ["AB", "CD", "AA", "EF"])
    let pairs = review.pairedDecisions(at: .records)
    #expect(
      pairs.filter { $0.total > 0 }.map { "\($0.first.text) \($0.second.text)" }
        == ["CD AA", "CD EF", "AA EF"]
    )
    #expect(pairs.count == 6)
  }

  @Test("what was decided after a look at the other's decision is counted apart")
  func revealed() throws {
    var review = try RandomReview.decided(
      found: 1...2,
      RandomReview.both([1, 2], "records", "include")
    )
    let line = ScreeningLine(
      id: RandomReview.number(2),
      stage: .records,
      reader: try #require(ReviewName("CD")),
      at: try #require(RandomReview.moment(1)),
      act: .reveal
    )
    review.add(line, as: "reveal")
    #expect(review.pairedDecisions(at: .records).map(\.revealed) == [1])
    let first = review.pairedDecisions(at: .records, among: [RandomReview.number(1)])
    #expect(first.map(\.total) == [1])
    #expect(first.map(\.revealed) == [0])
  }

  @Test(
    "what was not decided independently is counted apart, and the figures stay",
    arguments: [
      // A third reader saw both.
      ("AB:1:records:include CD:1:records:exclude EF:1:records:include", "AB EF", [1, 0, 1]),
      ("AB:1:records:include CD:1:records:exclude EF:1:records:include", "AB CD", [0, 0, 0]),
      // Changed after both had decided; back again is no change.
      ("AB:1:records:include CD:1:records:exclude CD:1:records:include", "AB CD", [0, 1, 1]),
      ("AB:1:records:include AB:1:records:maybe CD:1:records:exclude", "AB CD", [0, 0, 0]),
      (
        "AB:1:records:include CD:1:records:exclude CD:1:records:maybe CD:1:records:exclude",
        "AB CD",
        [0, 0, 0]
      ),
      (
        "AB:1:records:include CD:1:records:exclude AB:1:records:clear AB:1:records:include",
        "AB CD",
        [0, 0, 0]
      ),
      (
        "AB:1:records:maybe CD:1:records:maybe AB:1:records:include CD:1:records:include", "AB CD",
        [0, 2, 1]
      ),
      // That another agrees is not known to the one who is second.
      ("AB:1:records:include CD:1:records:include", "AB CD", [0, 0, 0]),
    ]
  )
  func dependent(decisions: String, names: String, counts: [Int]) throws {
    let review = try RandomReview.decided(found: 1...1, decisions)
    let pair = try #require(
      review.pairedDecisions(at: .records)
        .first { "\($0.first.text) \($0.second.text)" == names }
    )
    #expect([pair.shown, pair.anew, pair.dependent] == counts)
    #expect(pair.total == 1)
  }

  @Test("what both decided is counted once for each pair in random histories", arguments: 0..<50)
  func randomHistories(seed: Int) {
    let review = RandomReview(seed: UInt64(seed)).review
    for stage in ReviewProtocol.Stage.allCases {
      for pair in review.pairedDecisions(at: stage) {
        let both = review.screening.ids.filter { id in
          [pair.first, pair.second].allSatisfy { reader in
            review.screening.entry(of: reader, on: id, at: stage)?.decision.choice.isDecided
              ?? false
          }
        }
        #expect(pair.total == both.count)
        #expect(Set(pair.cells.flatMap { $0.flatMap { $0 } }) == Set(both))
      }
    }
  }
}
