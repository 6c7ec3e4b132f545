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
