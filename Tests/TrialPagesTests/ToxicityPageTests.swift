import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct ToxicityPageTests {
  private func page(
    _ events: [AdverseEvent],
    _ options: PageOptions = PageOptions()
  ) throws -> Page {
    let trial = Trial.invented(toxicity: .invented(events))
    return ToxicityPage.page(of: trial, in: try .invented([trial]), options: options)
  }

  private func heads(_ page: Page) -> [Int?] {
    page.sections.compactMap { section in
      switch section.heading {
      case .arms(_, let arms, _), .effects(_, let arms, _, _): arms.map(\.count)
      default: nil
      }
    }
    .first ?? []
  }

  @Test func `the computed percentage stands beside a printed one that differs in rounding`() throws
  {
    let page = try page([.printed("diarrhoea", "64/393 16", "7/396 1.8")])
    let cells = page.events.flatMap(\.cells)
    #expect(cells.map(\.count) == ["64/393", "7/396"])
    #expect(cells.map(\.printed) == ["16 %", "1.8 %"])
    #expect(cells.map(\.computed) == ["16.3", ""])
  }

  @Test func `patients counted without a number at risk have a difference, no interval and say so`()
    throws
  {
    let catalogue = try Catalogue.bundled()
    var found = 0
    for trial in catalogue.trials {
      guard let toxicity = trial.toxicity else { continue }
      let page = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
      let rows = page.events.filter { $0.effect?.interval == "(no denominator)" }
      guard !rows.isEmpty else { continue }
      found += rows.count
      for row in rows {
        let cells = toxicity.events.filter { $0.term == row.term }.flatMap(\.cells)
        #expect(
          cells.contains { $0.affected != nil && $0.atRisk == nil },
          "\(trial.name), \(row.term)"
        )
        #expect(row.effect?.bounds == nil)
      }
      #expect(page.paragraphs.contains { $0.hasPrefix("No denominator: patients are counted") })
    }
    #expect(found > 0)
  }

  @Test func `differences come from counts, and from printed percentages with their digits`() throws
  {
    let page = try page([
      .printed("immune-related", "101/393 26", "11/396 3"), .printed("any", "30.5", "26.1"),
      .printed("dyspnoea", "5", "4"), .printed("mixed", "10/100 10", "4"),
      .printed("equal", "1/10", "1/10"), .printed("alone", "3", "-"),
    ])
    #expect(page.events.map(\.differenceText) == ["+22.9", "+4.4", "+1", "+6", "0.0", ""])
  }

  @Test func `review and publication of one term are one row with the figures of both`() throws {
    let page = try page([
      AdverseEvent.printed("colitis", "18/393 5", "0/396 0")
        .beside(.printed("colitis", "5", "0", by: .review))
    ])
    let figures = page.selectableRows.flatMap(\.figures)
    #expect(page.events.map(\.marks) == [""])
    #expect(figures.compactMap(\.source) == [.invented, .invented, .review, .review])
    #expect(page.events.first?.cells.map(\.count) == ["18/393", "0/396"])
  }

  @Test func `a term in the review alone is marked`() throws {
    #expect(try page([.printed("dyspnoea", "5", "4", by: .review)]).events.map(\.marks) == ["r"])
  }

  @Test func `a term of one arm has a hyphen in the other, with the reason`() throws {
    let page = try page([.printed("pneumonitis", "1.9", "-")])
    #expect(page.events.first?.cells.map(\.count) == ["", "-"])
    #expect(page.events.first?.difference == nil)
    let reason = try #require(page.selectableRows.last?.figures.last)
    #expect(reason.text.contains("not given for this group"))
    #expect(reason.source == .invented)
  }

  @Test func `the head has a denominator only when every row is out of it`() throws {
    let whole = try AdverseEvent.printed("a", "1/393 0", "2/396 1")
    #expect(heads(try page([whole, .printed("b", "3/393", "4/396")])) == [393, 396])
    #expect(heads(try page([whole, .printed("b", "3/390", "4/396")])) == [nil, 396])
    #expect(heads(try page([whole, .printed("b", "3", "4")])) == [nil, nil])
  }

  @Test(
    "rows are ordered as asked, equal ones as reported",
    arguments: [
      (PageOptions.EventOrder.source, "dcba"), (.difference, "cdba"), (.rate, "bdca"),
      (.term, "abcd"),
    ]
  )
  func ordersRows(order: PageOptions.EventOrder, terms: String) throws {
    let page = try page(
      [
        .printed("d", "20", "18"), .printed("c", "5", "15"), .printed("b", "30", "29"),
        .printed("a", "1", "1"),
      ],
      PageOptions(order: order)
    )
    #expect(page.events.map(\.term).joined() == terms)
    let saysSo = page.words.contains { $0.contains("Sorted: \(order.rawValue)") }
    #expect(saysSo == (order != .source))
  }

  @Test func `a grade is shown alone when chosen, all when the trial does not report it`() throws {
    let events = [
      try AdverseEvent.printed("severe", "1", "2"),
      try .printed("fatal", "1", "2", grade: "5"),
    ]
    let fatal = try page(events, PageOptions(grade: "5"))
    #expect(fatal.events.map(\.term) == ["fatal"])
    #expect(fatal.words.contains { $0.contains("grade 5 alone") })
    #expect(try page(events, PageOptions(grade: "2+")).events.count == 2)
  }

  @Test func `grouped rows stand under their organ classes`() throws {
    let page = try page(
      [
        .printed("colitis", "1", "2", system: "Gastrointestinal disorders"),
        .printed("death", "1", "2", grade: "5"),
        .printed("diarrhoea", "1", "2", system: "Gastrointestinal disorders"),
      ],
      PageOptions(isGrouped: true)
    )
    #expect(page.events.map(\.term) == ["colitis", "diarrhoea", "death"])
    #expect(page.events.allSatisfy { $0.isIndented })
    #expect(page.words.contains("Gastrointestinal disorders"))
    #expect(page.words.contains("no organ class"))
  }

  @Test func `totals of a group stand below with their counts, the other group with a hyphen`()
    throws
  {
    let trial = try Trial.withNoEventsInOneArm
    let page = ToxicityPage.page(of: trial, in: try .invented([trial]), options: PageOptions())
    let serious = try #require(page.events.last)
    #expect(serious.term == "serious events")
    #expect(serious.cells.map(\.count) == ["7/50", "-"])
    #expect(serious.cells.map(\.computed) == ["14.0", ""])
  }

  @Test func `a trial without adverse events says so`() throws {
    let trial = Trial.invented()
    let page = ToxicityPage.page(of: trial, in: try .invented([trial]), options: PageOptions())
    #expect(page.words.first == "None of the sources read reports adverse events by arm.")
    // A trial of the registry can be helped.
    let brings = "No record of the registry is at hand; P brings it."
    #expect(page.words.contains(brings) == trial.id.isOfClinicalTrialsGov)
    let joined = trial.joined(with: .invented(trial.id.text), classification: nil)
    let read = ToxicityPage.page(of: joined, in: try .invented([joined]), options: PageOptions())
    #expect(!read.words.contains(brings))
  }

  @Test func `every percentage of every bundled trial stands behind a row`() throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let page = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
      let figures = Set(page.selectableRows.flatMap(\.figures).compactMap(\.figure))
      for event in trial.toxicity?.events ?? [] {
        for percent in event.cells.compactMap(\.percent) {
          #expect(figures.contains(percent), "\(trial.name) \(event.term)")
        }
      }
    }
  }
}
