import Browser
import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct ToxicityEffectTests {
  private func page(_ events: [AdverseEvent], _ measure: ShownMeasure = .difference) throws -> Page
  {
    let trial = Trial.invented(toxicity: .invented(events))
    return ToxicityPage.page(
      of: trial,
      in: try .invented([trial]),
      options: PageOptions(measure: measure)
    )
  }

  /// The name and text of what is computed in the first row.
  private func computed(_ page: Page) -> [String] {
    page.selectableRows.first?.figures
      .compactMap { figure in figure.computation.map { "\($0.name): \(figure.text)" } } ?? []
  }

  @Test(
    "each measure has the interval of its method",
    arguments: [
      (ShownMeasure.difference, "+14.5 (10.7 to 18.6)", "+1.0 (-0.1 to 2.6)"),
      (.riskRatio, "9.21 (4.28-19.9)", "9.07 (0.49-168)"),
      (.oddsRatio, "10.8 (4.89-23.9)", "9.16 (0.49-171)"),
    ]
  )
  func computes(measure: ShownMeasure, diarrhoea: String, death: String) throws {
    let page = try page(
      [.printed("diarrhoea", "64/393 16", "7/396 2"), .printed("toxic death", "4/393", "0/396")],
      measure
    )
    #expect(page.events.compactMap(\.effect?.text) == [diarrhoea, death])
    #expect(page.events.compactMap(\.effect?.isCorrected) == [false, measure.isRatio])
    for (row, event) in zip(page.selectableRows, page.events) {
      let figure = try #require(event.effectFigure)
      #expect(row.figures[figure].computation?.name == measure.rawValue)
    }
    let saysRule = page.words.contains { $0.contains("0.5 added to all four") }
    #expect(saysRule == measure.isRatio)
  }

  @Test func `an opened row has every measure, whatever its P value, the printed figures first`()
    throws
  {
    let page = try page([.printed("death", "4/393 1", "0/396 0")])
    #expect(
      computed(page) == [
        "risk difference: +1.02 points (-0.13 to 2.59)",
        "risk ratio: 9.07 (0.49-167.88), 0.5 added to each cell",
        "odds ratio: 9.16 (0.49-170.74), 0.5 added to each cell",
        "number needed: NNH 98.2 (NNB 791.6 to infinity to NNH 38.6)",
        "Fisher's P, two-sided: 0.0611", "mid-P, two-sided: 0.0611",
      ]
    )
    let figures = try #require(page.selectableRows.first).figures
    #expect(figures.prefix(2).allSatisfy { $0.source == .invented && $0.computation == nil })
    for figure in figures.dropFirst(2) {
      #expect(figure.computation?.publication.contains { $0.isNumber } == true)
      #expect(figure.source == nil)
    }
  }

  @Test func `percentages alone give a difference without interval, and no ratio`() throws {
    let events = [try AdverseEvent.printed("any", "30.5", "26.1")]
    let effect = try #require(try page(events).events.first?.effect)
    #expect(effect.text == "+4.4 (no counts)")
    #expect(effect.bounds == nil)
    let words = try page(events).words
    #expect(words.contains { $0.contains("difference of the printed percentages") })
    #expect(!words.contains { $0.contains("Newcombe") })
    #expect(
      computed(try page(events)) == [
        "difference: +4.4 points, no interval (no counts for both groups)"
      ]
    )
    let figure = try #require(try page(events).selectableRows.first?.figures.last)
    #expect(figure.computation?.formula.contains("rounding alone allows 4.30 to 4.50") == true)
    let ratio = try #require(
      try page(events + [.printed("b", "1/9", "2/9")], .riskRatio).events.first
    )
    #expect(ratio.effect?.text == "- (no counts)")
    #expect(ratio.effect?.value == nil)
  }

  @Test func `counts in one group alone are not enough for an interval`() throws {
    let effect = try page([.printed("mixed", "10/100 10", "4")]).events.first?.effect
    #expect(effect?.text == "+6 (no counts)")
    let impossible = try page([.printed("impossible", "12/10", "4/10")]).events.first?.effect
    #expect(impossible?.bounds == nil)
  }

  @Test func `a term of one arm has no effect and computes nothing`() throws {
    let page = try page([.printed("pneumonitis", "3/90", "-"), .printed("b", "1/9", "2/9")])
    #expect(page.events.first?.effect == EventEffect.none)
    #expect(computed(page).isEmpty)
  }

  @Test func `a table in which nothing is compared has no axis`() throws {
    let page = try page([.printed("pneumonitis", "3/90", "-")])
    #expect(page.events.allSatisfy { $0.effectScale == nil })
    #expect(!page.contents.contains { if case .effectFoot = $0 { true } else { false } })
  }

  @Test func `switched off there is no effect, no difference and no axis, and the table says so`()
    throws
  {
    let page = try page([.printed("diarrhoea", "64/393 16", "7/396 2")], .off)
    let row = try #require(page.events.first)
    #expect(row.effect == nil && row.effectScale == nil && row.differenceText.isEmpty)
    #expect(row.cells.map(\.count) == ["64/393", "7/396"])
    #expect(page.words.contains { $0.contains("switched off") })
  }

  @Test("the axis holds the null value and everything drawn", arguments: ShownMeasure.allCases)
  func axisHolds(measure: ShownMeasure) throws {
    let page = try page(
      [.printed("a", "64/393", "7/396"), .printed("b", "40/393", "43/396")],
      measure
    )
    let scale = page.events.first?.effectScale
    #expect((scale == nil) == (measure == .off))
    guard let scale else { return }
    #expect(scale.range.contains(measure.null))
    for bounds in page.events.compactMap(\.effect?.bounds) {
      #expect(scale.range.contains(bounds.lowerBound) && scale.range.contains(bounds.upperBound))
    }
  }

  @Test func `both denominators are named, those treated and those randomised`() throws {
    let catalogue = try Catalogue.bundled()
    let trial = try #require(catalogue.trials.first { $0.name == "CA184-043" })
    let words = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions()).words
    #expect(words.contains("Out of: 393 v 396 patients: irradiated, safety; randomised 399 v 400"))
  }

  @Test func `d goes through the measures and keeps the row; Enter opens the computed ones`() throws
  {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 4 j j j")
    var seen: [ShownMeasure] = []
    for _ in 0..<4 {
      try state.press(script: "d")
      seen.append(try #require(state.openTrial).options.measure)
    }
    #expect(seen == [.riskRatio, .oddsRatio, .off, .difference])
    #expect(state.openTrial?.tabs.selection.row == 3)
    try state.press(script: "Enter")
    guard case .source(let popUp) = state.popUp else {
      Issue.record("no pop-up")
      return
    }
    #expect(popUp.figures[popUp.selected].computation?.name == "risk difference")
    let effects = try state.press(script: "y")
    guard case .copy(let text) = effects.first else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.contains("fatigue, grade 3-4, risk difference: +1.34 points (-2.80 to 5.50)"))
    #expect(text.contains("40/393 and 35/396") && text.contains("Newcombe 1998"))
    try state.press(script: "q d Enter")
    guard case .source(let ratio) = state.popUp else {
      Issue.record("no pop-up")
      return
    }
    #expect(ratio.figures[ratio.selected].computation?.name == "risk ratio")
    try state.press(script: "q p")
    guard case .source(let printed) = state.popUp else {
      Issue.record("no pop-up")
      return
    }
    #expect(printed.figures[printed.selected].computation == nil)
  }
}
