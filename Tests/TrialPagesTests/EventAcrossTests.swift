import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages
import TrialQuery

/// One adverse event over several trials.
@Suite struct EventAcrossTests {
  private static let terms =
    (try? EventTerms("group\tterms\npneumonitis\tpneumonitis|interstitial lung disease")) ?? .none

  private func trial(_ id: String, serious: [PostedEvent]) -> Trial {
    Trial(
      Registration.invented(
        id,
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [],
          adverseEvents: .invented(serious: serious),
          limitations: nil
        )
      )
    )
  }

  private func across(_ term: String, _ trials: [Trial]) throws -> EventAcrossPage {
    let catalogue = try trials.reduce(Catalogue.invented([])) { $0.keeping($1) }
    return EventAcrossPage(
      EventAcross(term, trials: trials.map(\.id)),
      in: catalogue,
      Self.terms
    )
  }

  private func trials() -> [Trial] {
    [
      trial(
        "NCT90000001",
        serious: [
          .invented("Pneumonitis", [(4, 40), (0, 40)]),
          .invented("Interstitial lung disease", [(1, 40), (2, 40)]),
          .invented("Sepsis", [(9, 40), (9, 40)]),
        ]
      ),
      trial("NCT90000002", serious: [.invented("PNEUMONITIS", [(0, 50), nil])]),
      trial("NCT90000003", serious: [.invented("Sepsis", [(1, 50), (1, 50)])]),
    ]
  }

  @Test func `terms of one meaning stand in rows of their own, with their differences`() throws {
    let page = try across("ILD-like", trials()).page
    #expect(page.events.isEmpty)
    let rows = try across("pneumonitis", trials()).page.events
    #expect(rows.map(\.differenceText) == ["+10.0", "-2.5", ""])
    #expect(
      rows.map { $0.cells.map(\.count) } == [
        ["4/40", "0/40"], ["1/40", "2/40"], ["0/50", "n.rep."],
      ]
    )
    #expect(Set(rows.compactMap(\.effectScale)).count == 1)
  }

  @Test func `a trial that reports other events alone is counted, and not as zero`() throws {
    let words = try across("pneumonitis", trials()).page.words
    #expect(words.contains { $0.hasPrefix("3 rows of 2 trials") && $0.contains("1 more report") })
    #expect(words.contains { $0.contains("not zero") })
  }

  @Test func `a row opens the harms of its trial, and says itself in words`() throws {
    let across = try across("pneumonitis", trials())
    #expect(
      across.page.selectableRows.first?.link == .trial(TrialID("NCT90000001"), .toxicity)
    )
    let sentence = try #require(across.words.words.first { $0.contains("Pneumonitis, serious") })
    #expect(sentence.contains("4/40 (10.0) against"))
    #expect(sentence.contains("10.0 points more with the first, 95 % CI"))
  }

  @Test(
    "a total is compared with none of its parts, and a group of its own stands by itself",
    arguments: [
      (["Drug", "Placebo", "All Patients"], "RANDOMIZED", ["Drug v Placebo"]),
      (
        ["Drug", "Placebo", "Observation"], "RANDOMIZED",
        ["Drug v Placebo", "Observation v Placebo"]
      ),
      (["Cohort 1", "Cohort 2", "Total"], "NON_RANDOMIZED", ["Cohort 1", "Cohort 2"]),
      (["Total"], "NA", ["Total"]),
    ]
  )
  func totals(titles: [String], allocation: String, compared: [String]) throws {
    let groups = titles.enumerated()
      .map { place, title in
        PostedEventGroup(
          id: PostedGroupID("EG\(place)"),
          title: title,
          description: nil,
          deaths: .init(affected: nil, atRisk: nil),
          serious: .init(affected: nil, atRisk: nil),
          other: .init(affected: nil, atRisk: nil)
        )
      }
    let event = PostedEvent(
      term: "Pneumonitis",
      organSystem: nil,
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: groups.map { .init(group: $0.id, affected: 1, atRisk: 20, events: nil) }
    )
    let trial = Trial(
      Registration.invented(
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [],
          adverseEvents: PostedAdverseEvents(
            threshold: nil,
            timeFrame: nil,
            description: nil,
            deathsComment: nil,
            groups: groups,
            serious: [event],
            other: []
          ),
          limitations: nil
        ),
        allocation: allocation
      )
    )
    let rows = try across("pneumonitis", [trial]).page.events
    #expect(rows.compactMap(\.qualifier) == compared)
  }

  @Test func `the catalogue's own events stand by grade`() throws {
    let catalogue = try Catalogue.bundled()
    let asked = EventAcross("pneumonitis", trials: catalogue.trials.map(\.id))
    let rows = EventAcrossPage(asked, in: catalogue, Self.terms).page.events
    #expect(rows.contains { $0.term == "RTOG 0617" && $0.grade != nil })
    #expect(!rows.contains { $0.qualifier?.contains("other than") ?? false })
  }
}
