import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("The pilot sample of a review") struct PilotTests {
  private static let ids = (1...200).map { number in
    TrialID("NCT" + String(repeating: "0", count: 8 - String(number).count) + String(number))
  }

  private let review = LivingReview.invented(of: ids, seed: 7)

  @Test func `is the same for everybody, and each record is in it once`() {
    let sample = review.pilot(20)
    #expect(sample == review.pilot(20))
    #expect(sample.count == 20)
    #expect(Set(sample).count == 20)
    #expect(review.pilot(5) == Array(sample.prefix(5)))
    #expect(review.pilot(-1).isEmpty)
  }

  @Test func `is drawn from everywhere, and another seed draws another`() {
    let sample = review.pilot(20)
    #expect(sample != sample.sorted())
    #expect(Set(sample) != Set(review.pilot(20, seed: 1)))
    // Not all from one half.
    #expect((4...16).contains(sample.count { $0 < Self.ids[100] }))
  }

  @Test(arguments: [1, 3, 20, 99, 200])
  func `of fewer records is the beginning of that of more, found by several searches or not`(
    count: Int
  ) throws {
    let other = try #require(ReviewName("other"))
    let first = try #require(review.protocol.searches.first)
    let twice = ReviewProtocol(
      title: "",
      question: "",
      searches: [first, .init(id: other, source: first.source, query: first.query)],
      narrowings: [],
      criteria: [],
      reasons: [],
      stages: [.records],
      readers: [],
      consensus: .one,
      previous: nil
    )
    let ids = try #require(review.runs.first { $0.search == first.id && $0.isComplete }).ids
    let runs = [(first.id, ids), (other, Array(ids.suffix(40)))].map { search, ids in
      SearchRun(
        search: search,
        at: review.runs[0].at,
        query: [],
        apiVersion: nil,
        dataTimestamp: nil,
        count: ids.count,
        ids: ids,
        version: "test",
        isComplete: true
      )
    }
    let found = LivingReview(twice, runs: runs, screening: Screening(), leftOut: [:])
    let all = found.pilot(10_000)
    #expect(all.count == ids.count && Set(all) == Set(ids))
    #expect(found.pilot(count) == Array(all.prefix(count)))
  }

  @Test func `holds no record that is left out, and all others where there are fewer`() {
    let all = review.pilot(10_000)
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { review.leftOut[$0] == nil })
  }

  @Test func `stays as it is when the search is run again`() throws {
    let first = try #require(review.runs.first)
    let again = LivingReview(
      review.protocol,
      runs: review.runs + [
        SearchRun(
          search: first.search,
          at: try #require(Moment("2026-11-30T09:00:00Z")),
          query: [],
          apiVersion: nil,
          dataTimestamp: nil,
          count: 1,
          ids: [TrialID("NCT99999999")],
          version: "test",
          isComplete: true
        )
      ],
      screening: review.screening,
      leftOut: review.leftOut
    )
    #expect(again.pilot(20) == review.pilot(20))
  }
}
