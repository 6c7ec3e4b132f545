import TestSupport
import Testing
import TrialModel

/// The scheme of Cochrane Handbook chapter 14: five domains, four levels.
@Suite struct CertaintyTests {
  private static let evidence = CertaintyRating.Evidence(
    trials: [TrialID("NCT1")],
    outcome: "overall survival"
  )

  private static func ratings(_ concerns: [Concern]) throws -> [CertaintyRating] {
    try zip(CertaintyDomain.allCases, concerns)
      .map { domain, concern in
        try CertaintyRating(
          CertaintyRating.Subject(domain, of: evidence),
          concern,
          note: nil,
          initials: "AB",
          date: PartialDate("2026")
        )
      }
  }

  @Test(
    "certainty falls by the levels of the concerns and no further than very low",
    arguments: [
      ([Concern.none, .none, .none, .none, .undetected], Certainty.high, Certainty.low),
      ([.serious, .none, .none, .none, .undetected], .moderate, .veryLow),
      ([.none, .none, .none, .none, .stronglySuspected], .moderate, .veryLow),
      ([.verySerious, .none, .none, .none, .undetected], .low, .veryLow),
      ([.serious, .serious, .serious, .none, .undetected], .veryLow, .veryLow),
      (
        [.verySerious, .verySerious, .verySerious, .verySerious, .stronglySuspected], .veryLow,
        .veryLow
      ),
    ]
  )
  func falls(concerns: [Concern], randomised: Certainty, others: Certainty) throws {
    let ratings = try Self.ratings(concerns)
    #expect(ratings.certainty(startingAt: .start(ofRandomised: true)) == randomised)
    #expect(ratings.certainty(startingAt: .start(ofRandomised: false)) == others)
  }

  @Test("a domain that is not rated leaves no certainty", arguments: 0..<5)
  func needsAll(place: Int) throws {
    var ratings = try Self.ratings([.none, .none, .none, .none, .undetected])
    #expect(ratings.certainty(startingAt: .high) == .high)
    ratings.remove(at: place)
    #expect(ratings.certainty(startingAt: .high) == nil)
  }

  @Test("a domain has its own ratings and refuses others", arguments: CertaintyDomain.allCases)
  func ownConcerns(domain: CertaintyDomain) {
    #expect(domain.concerns.first?.steps == 0)
    for concern in Concern.allCases {
      let rating = try? CertaintyRating(
        CertaintyRating.Subject(domain, of: Self.evidence),
        concern,
        note: nil,
        initials: "AB",
        date: PartialDate("2026")
      )
      #expect((rating != nil) == domain.concerns.contains(concern))
    }
  }

  @Test func `of two ratings of one subject the later stands, and one can be taken back`() throws {
    let first = try Self.ratings([.serious])[0]
    let second = try Self.ratings([.verySerious])[0]
    var ratings = CertaintyRatings([first, second])
    #expect(ratings.all == [second])
    ratings[second.subject] = nil
    #expect(ratings.isEmpty)
  }
}
