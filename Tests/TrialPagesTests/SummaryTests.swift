import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// The summary of findings against the figures it is made of.
@Suite struct SummaryTests {
  private static func summary(
    _ names: String...,
    options: SummaryOptions = SummaryOptions(),
    ratings: CertaintyRatings = CertaintyRatings()
  ) throws -> SummaryOfFindings {
    let catalogue = try Catalogue.bundled()
    let trials = try names.map { name in
      try #require(catalogue.trials.first { $0.name == name })
    }
    return SummaryOfFindings(of: trials, options: options, ratings: ratings, in: catalogue)
  }

  private static func row(_ name: String, of summary: SummaryOfFindings) throws -> SummaryRow {
    try #require(summary.rows.first { $0.outcome.name == name })
  }

  @Test func `one trial has its own ratio with the digits of its source`() throws {
    let row = try Self.row("overall survival", of: try Self.summary("PACIFIC"))
    #expect(row.effect?.text == "0.72 (0.59-0.89)")
    #expect(row.effect?.method == "as printed")
    #expect(row.patients == 713)
    #expect(row.trials.map(\.name) == ["PACIFIC"])
  }

  @Test func `the control risk is one less survival at a time that is said`() throws {
    let row = try Self.row("overall survival", of: try Self.summary("PACIFIC"))
    let risk = try #require(row.controlRisk)
    #expect(risk.figure.text.hasPrefix("33.4"))
    #expect(abs(risk.proportion - 0.666) < 1e-12)
    #expect(risk.perThousand == 666)
    #expect(risk.origin == "at 5 years, PACIFIC, data cut 2021-01-11")
    #expect(risk.figure.source != nil)
  }

  @Test func `the difference is that of the hazard ratio at the control risk`() throws {
    let row = try Self.row("overall survival", of: try Self.summary("PACIFIC"))
    let effect = try absoluteEffect(
      .hazardRatio,
      ratio: 0.72,
      limits: (0.59, 0.89),
      comparator: try #require(row.controlRisk).proportion
    )
    let difference = try #require(row.difference)
    #expect(difference.estimate == effect.difference.estimate)
    #expect(difference.bounds?.lowerBound == effect.difference.bounds?.lower)
    #expect(difference.bounds?.upperBound == effect.difference.bounds?.upper)
    // 0.334^0.72 is 0.454, 120 more alive in 1,000.
    #expect(difference.whole == "-120 (-190 to -43)")
    #expect(difference.words == "120 fewer in 1,000 (190 fewer to 43 fewer)")
    #expect(difference.computation.formula.contains("(1 - (1 - r)^HR) - r"))
  }

  @Test func `another control risk is taken when it is chosen, round the ends`() throws {
    let first = try Self.row("overall survival", of: try Self.summary("PACIFIC"))
    #expect(first.controlRisks.count > 1)
    #expect(Set(first.controlRisks.map(\.origin)).count == first.controlRisks.count)
    for place in 0...first.controlRisks.count {
      let options = SummaryOptions(controlRisks: ["overall survival": place])
      let row = try Self.row("overall survival", of: try Self.summary("PACIFIC", options: options))
      let expected = first.controlRisks[place % first.controlRisks.count]
      #expect(row.controlRisk == expected)
      #expect(row.effect == first.effect)
    }
  }

  @Test func `harms are compared by their counts`() throws {
    let row = try Self.row(
      "any event, grade 3 or higher",
      of: try Self.summary("PACIFIC")
    )
    let ratio = try riskRatio(
      of: EventCount(affected: 145, atRisk: 475),
      versus: EventCount(affected: 61, atRisk: 234)
    )
    #expect(row.effect?.ratio == ratio.ratio)
    #expect(row.patients == 709)
    #expect(row.controlRisk?.perThousand == 261)
    let expected = 61.0 / 234 * (ratio.ratio - 1)
    #expect(abs((row.difference?.estimate ?? 0) - expected) < 1e-12)
  }

  @Test func `several trials are pooled by the method that is said`() throws {
    for pooling in ForestPooling.choices(for: nil) {
      let summary = try Self.summary(
        "PACIFIC",
        "ADRIATIC",
        options: SummaryOptions(pooling: pooling)
      )
      let row = try Self.row("overall survival", of: summary)
      #expect(row.effect?.method.hasPrefix("pooled, ") == true)
      #expect(row.trials.count == 2)
      #expect(row.patients == 713 + 530)
      #expect(summary.method?.contains(pooling.label) == true)
      // What a pooled row rests on has its sources with it.
      #expect(Set(row.figures.compactMap(\.source)).count > 1)
    }
  }

  @Test func `counts of several trials are pooled by Mantel and Haenszel`() throws {
    let row = try Self.row("stopped for harm", of: try Self.summary("PACIFIC", "ADRIATIC"))
    let own = try ["PACIFIC", "ADRIATIC"].map { name in
      try Self.row("stopped for harm", of: try Self.summary(name))
    }
    #expect(row.patients == own.compactMap(\.patients).reduce(0, +))
    #expect(row.effect?.method == "pooled, Mantel-Haenszel")
    let ratios = own.compactMap(\.effect?.ratio)
    let pooled = try #require(row.effect?.ratio)
    #expect(ratios.count == 2 && pooled > ratios.min() ?? 0 && pooled < ratios.max() ?? 0)
  }

  @Test func `what no source reports is said and nothing is computed`() throws {
    let trial = Trial.invented(1)
    let summary = SummaryOfFindings(of: [trial], in: try .invented([trial]))
    #expect(!summary.rows.isEmpty)
    for row in summary.rows {
      #expect(row.effectText == "not reported")
      #expect(row.difference == nil && row.controlRisk == nil && row.evidence == nil)
      #expect(row.certaintyText == "-")
      #expect(!row.remarks.isEmpty)
    }
  }

  @Test func `a ratio without an interval has no difference, and says why`() throws {
    let trial = Trial.invented(results: [
      try .printed("0.8", .ratio, isHeadline: true),
      try .printed("40", .rate, arm: "B", period: "at 2 years"),
    ])
    let summary = SummaryOfFindings(of: [trial], in: try .invented([trial]))
    let row = try Self.row("overall survival", of: summary)
    #expect(row.effect?.text == "0.8")
    #expect(row.controlRisk?.perThousand == 600)
    #expect(row.difference == nil)
    #expect(row.remarks.contains { $0.contains("No interval") })
  }

  @Test(
    "a rate is of those without the event or of those with it, as its endpoint is named",
    arguments: [
      ("overall survival", 800), ("freedom from distant recurrence", 800),
      ("locoregional relapse-free survival", 800), ("locoregional relapse", 200),
      ("distant recurrence", 200),
    ]
  )
  func readsRates(endpoint: String, inThousand: Int) throws {
    let trial = Trial.invented(results: [
      try .printed("0.63 (0.42-0.94)", .ratio, of: endpoint, isHeadline: true),
      try .printed("20", .rate, of: endpoint, arm: "B", period: "at 3 years"),
    ])
    let summary = SummaryOfFindings(of: [trial], in: try .invented([trial]))
    let row = try #require(summary.endpoints.first)
    #expect(row.controlRisk?.perThousand == inThousand)
    #expect(row.difference.map { $0.estimate < 0 } == true)
  }

  @Test("the latest time comes first, and the ratio's own data cut before it")
  func orderOfRisks() throws {
    let trial = Trial.invented(results: [
      try .printed("0.8 (0.6-0.9)", .ratio, dataCut: "2020", isHeadline: true),
      try .printed("70", .rate, arm: "B", dataCut: "2020", period: "at 12 months"),
      try .printed("40", .rate, arm: "B", dataCut: "2020", period: "at 2 years"),
      try .printed("20", .rate, arm: "B", dataCut: "2024", period: "at 5 years"),
      try .printed("50", .rate, arm: "A", dataCut: "2020", period: "at 5 years"),
    ])
    let summary = SummaryOfFindings(of: [trial], in: try .invented([trial]))
    let row = try Self.row("overall survival", of: summary)
    #expect(row.controlRisks.map(\.time) == ["at 2 years", "at 12 months", "at 5 years"])
  }

  @Test func `no certainty is given without all five ratings of a reader`() throws {
    let id = try #require(try Self.summary("PACIFIC").trials.first?.id)
    let evidence = CertaintyRating.Evidence(trials: [id], outcome: "overall survival")
    var ratings = CertaintyRatings()
    let steps: [(CertaintyDomain, Concern, String)] = [
      (.riskOfBias, .none, "1 of 5 rated"), (.inconsistency, .none, "2 of 5 rated"),
      (.indirectness, .serious, "3 of 5 rated"), (.imprecision, .none, "4 of 5 rated"),
      (.publicationBias, .undetected, "moderate"),
    ]
    #expect(
      try Self.row("overall survival", of: try Self.summary("PACIFIC")).certaintyText == "not rated"
    )
    for (domain, concern, expected) in steps {
      let subject = CertaintyRating.Subject(domain, of: evidence)
      ratings[subject] = try CertaintyRating(
        subject,
        concern,
        note: "because",
        initials: "AB",
        date: PartialDate("2026-11-30")
      )
      let row = try Self.row(
        "overall survival",
        of: try Self.summary("PACIFIC", ratings: ratings)
      )
      #expect(row.certaintyText == expected)
    }
    // Another trial makes another body of evidence, which nobody rated.
    let more = try Self.row(
      "overall survival",
      of: try Self.summary("PACIFIC", "ADRIATIC", ratings: ratings)
    )
    #expect(more.certaintyText == "not rated")
  }

  @Test func `page and words have a row for each outcome with the same figures`() throws {
    let summary = try Self.summary("PACIFIC", "ADRIATIC", "GEMSTONE-301")
    let page = SummaryPage.page(of: summary)
    let words = SummaryPage.words(of: summary)
    #expect(page.selectableRows.map(\.figures) == words.selectableRows.map(\.figures))
    #expect(page.selectableRows.count > summary.rows.count)
    let rows = SummaryPage.selectableRows(of: summary)
    for (place, row) in rows.enumerated() {
      #expect(page.selectableRows[place].figures == row.figures)
      if let effect = row.places.effect {
        #expect(row.figures[effect].text.contains(row.effect?.text ?? "?"))
      }
      if let risk = row.places.risk { #expect(row.figures[risk].source != nil) }
      if let difference = row.places.difference {
        #expect(row.figures[difference].computation != nil)
      }
    }
    #expect(words.paragraphs.contains { $0.contains("certainty not rated") })
    #expect(page.paragraphs.contains { $0.contains("chapter 14") })
  }

  @Test("every trial of the catalogue has a summary", arguments: try Catalogue.bundled().numbers)
  func everyTrial(id: TrialID) throws {
    let catalogue = try Catalogue.bundled()
    let trial = try #require(catalogue.trial(id))
    let summary = SummaryOfFindings(of: [trial], in: catalogue)
    #expect(summary.harms.count == SummaryOutcome.harms.count)
    for row in summary.rows {
      #expect(row.figures.allSatisfy { $0.source != nil || $0.computation != nil })
      if row.difference != nil { #expect(row.controlRisk != nil && row.effect?.interval != nil) }
      if row.difference == nil {
        #expect(row.effect == nil || row.controlRisk == nil || !row.remarks.isEmpty)
      }
    }
  }

  @Test("a harm is compared and pooled as its forest plot does, and says what is left out")
  func harmsAsForest() throws {
    let catalogue = try Catalogue.bundled()
    let names = ["PACIFIC", "ADRIATIC", "RTOG 0617"]
    let trials = catalogue.trials.filter { names.contains($0.name) }
    let row = try Self.row(
      "pneumonitis, grade 3 or higher",
      of: SummaryOfFindings(of: trials, in: catalogue)
    )
    let event = ForestEvent(
      EventAcross("pneumonitis", trials: trials.map(\.id)),
      EventTerms.bundled
    )
    let severe = event.counted(by: .riskRatio, in: catalogue).map(\.endpoint)
      .first { $0.counting == EventCounting("3+") }
    let plot = ForestPlot(
      of: event,
      options: ForestOptions(endpoint: severe, measure: .riskRatio, pooling: .mantelHaenszel),
      in: catalogue
    )
    guard case .pooled(let rows) = plot.pool else {
      Issue.record("not pooled")
      return
    }
    #expect(row.effect?.ratio == rows.effect.ratio)
    #expect(row.effect?.interval == rows.effect.ratioInterval)
    #expect(Set(row.trials.map(\.name)) == ["PACIFIC", "ADRIATIC"])
    #expect(row.remarks.contains { $0.contains("Not in this row: RTOG 0617 (") })
    // PACIFIC's sources count grade 3 to 4.
    #expect(row.remarks.contains { $0.contains("PACIFIC (") && $0.contains("grade 3-4") })
  }
}
