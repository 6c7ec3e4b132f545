import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages
import TrialQuery

/// Tables of adverse events that a record posts: cut, sorted, searched and folded.
@Suite struct EventTableTests {
  private typealias Counts = [(affected: Int?, atRisk: Int?)?]

  private func page(
    _ serious: [PostedEvent],
    _ change: (inout PageOptions) -> Void = { _ in }
  ) throws -> Page {
    let results = PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: [],
      adverseEvents: .invented(serious: serious),
      limitations: nil
    )
    let trial = Trial(Registration.invented(results: results))
    let catalogue = try Catalogue.invented([]).keeping(trial)
    var options = PageOptions()
    change(&options)
    return ToxicityPage.page(of: trial, in: catalogue, options: options)
  }

  /// The terms and names in the table of serious events, in order.
  private func labels(_ page: Page) -> [String] {
    page.sections.filter { $0.rows.table?.kind == .serious }.flatMap(\.rows)
      .compactMap { if case .posted(let row) = $0.content { row.label } else { nil } }
  }

  private func event(
    _ term: String,
    in organClass: String? = "Lungs",
    _ affected: Int = 1
  )
    -> PostedEvent
  {
    .invented(term, in: organClass, [(affected, 20), (0, 20)])
  }

  private static let terms =
    (try? EventTerms("group\tterms\npneumonitis\tpneumonitis|ILD|interstitial lung disease"))
    ?? .none

  @Test func `terms of one group are found together, each as posted under its own name`() throws {
    let events = [
      event("Sepsis", in: "Infections"), event("Interstitial lung disease"),
      event("Radiation pneumonitis"), event("Pneumonitis"),
    ]
    let found = try page(events) { $0.events.search = EventSearch("Pneumonitis", in: Self.terms) }
    #expect(
      labels(found) == [
        "named \"Pneumonitis\"", "Radiation pneumonitis", "Pneumonitis",
        "also of the group \"pneumonitis\", each as posted, not added up",
        "Interstitial lung disease",
      ]
    )
  }

  @Test(
    "a search finds words of terms and of organ classes",
    arguments: [
      ("sep", ["Sepsis"]), ("SEPSIS", ["Sepsis"]),
      (
        "ild",
        [
          "named \"ild\"", "ILD", "also of the group \"pneumonitis\", each as posted, not added up",
          "Pneumonitis",
        ]
      ),
      ("infec", ["of an organ class named \"infec\"", "Sepsis", "Fièvre"]), ("FIÈV", ["Fièvre"]),
    ]
  )
  func finds(words: String, expected: [String]) throws {
    let events = [
      event("Sepsis", in: "Infections"), event("Fièvre", in: "Infections"), event("ILD"),
      event("Mild dyspnoea"), event("Pneumonitis"),
    ]
    let found = try page(events) { $0.events.search = EventSearch(words, in: Self.terms) }
    #expect(labels(found) == expected)
  }

  @Test(
    "a threshold keeps what at least so many percent of one group had",
    arguments: [
      (1, ["5 %", "10 %", "9.9 %"]), (5, ["5 %", "10 %", "9.9 %"]), (10, ["10 %"]), (20, []),
    ]
  )
  func keepsFrequent(threshold: Int, expected: [String]) throws {
    let events: [PostedEvent] = [
      .invented("5 %", [(1, 20), (0, 20)]), .invented("10 %", [(0, 20), (2, 20)]),
      .invented("9.9 %", [(99, 1000), (0, 20)]), .invented("unknown", [(5, nil), nil]),
    ]
    let cut = try page(events) { $0.events.threshold = threshold }
    #expect(labels(cut) == expected)
    if expected.isEmpty {
      #expect(cut.words.contains("No row is left: at least 20 % in a group."))
    }
  }

  @Test func `terms are sorted whatever their capitals, and equal ones stay as posted`() throws {
    let events = [
      event("rash"), event("Anaemia"), event("anaemia", 5), event("Rash, itching"), event("Zoster"),
    ]
    let sorted = try page(events) { $0.order = .term }
    #expect(labels(sorted) == ["Anaemia", "anaemia", "rash", "Rash, itching", "Zoster"])
  }

  @Test func `a folded class shows a sum over its terms that is said to count no patients`() throws
  {
    let events = [
      event("Cough", 3), event("Sepsis", in: "Infections"), event("Dyspnoea", 4),
      event("Odd", in: nil),
    ]
    let folded = try page(events) {
      $0.isGrouped = true
      $0.events.isFolded = true
    }
    #expect(
      labels(folded) == ["+ Lungs, 2 terms", "+ Infections, 1 term", "+ no organ class, 1 term"]
    )
    let lungs = try #require(
      folded.selectableRows.first { $0.figures.first?.title.hasPrefix("Lungs") ?? false }
    )
    guard case .posted(let row) = lungs.content else { return }
    #expect(row.cells.map(\.text) == ["sum 7", "sum 0"])
    #expect(lungs.figures[0].text.hasSuffix("no number of patients."))
    let opened = try page(events) {
      $0.isGrouped = true
      $0.events.isFolded = true
      $0.posted.toggled = [.organClass(.serious, "Lungs")]
    }
    #expect(
      labels(opened).prefix(4) == ["- Lungs, 2 terms", "Cough", "Dyspnoea", "+ Infections, 1 term"]
    )
  }

  @Test func `the name of a table says how many of its rows are left`() throws {
    let names = try page([event("Cough", 3), event("Rash")]) { $0.events.threshold = 10 }
      .sections.compactMap { section -> String? in
        if case .events(let head) = section.heading { head.name } else { nil }
      }
    #expect(names.contains("SERIOUS, 1 of 2 rows"))
  }

  @Test func `the heading says how the table is sorted and cut`() throws {
    let page = try page([event("Cough", 3)]) {
      $0.order = .rate
      $0.events.threshold = 10
    }
    let settings = page.sections.compactMap { $0.rows.table?.head.settings }.last
    #expect(settings == ["at least 10 % in a group", "sorted by percent in A"])
  }

  @Test func `an event is found again when the table is sorted anew`() throws {
    let events = [event("Cough", 1), event("Rash", 5), event("Anaemia", 3)]
    let rash = ListedEvent(kind: .serious, event: 1)
    let sorted = try page(events) { $0.order = .rate }
    let row = try #require(sorted.row(of: rash))
    #expect(sorted.event(at: row) == rash)
    #expect(sorted.selectableRows[row].figures.first?.title.hasPrefix("Rash") ?? false)
    let folded = try page(events) {
      $0.isGrouped = true
      $0.events.isFolded = true
    }
    #expect(folded.row(of: rash) == nil)
  }
}
