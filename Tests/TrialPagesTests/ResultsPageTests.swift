import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct ResultsPageTests {
  private func page(_ trial: Trial, _ options: PageOptions = PageOptions()) throws -> Page {
    ResultsPage.page(of: trial, in: try .invented([trial]), options: options)
  }

  private func page(
    _ results: [ReportedResult],
    discrepancies: [Discrepancy] = [],
    _ options: PageOptions = PageOptions()
  ) throws -> Page {
    try page(.invented(results: results, discrepancies: discrepancies), options)
  }

  @Test func `digits stay as printed and the gain is rounded to them`() throws {
    let page = try page([
      .printed("11.2 (9.5-12.7)", .median, arm: "A"),
      .printed("10.0 (8.3-11.0)", .median, arm: "B"),
    ])
    #expect(page.armRows == [["overall survival", "11.2 (9.5-12.7)", "10.0 (8.3-11.0)", "+1.2"]])
    #expect(page.headings == ["MEDIAN, months"])
  }

  @Test func `review and publication with the same numbers are one row with both sources`() throws {
    let page = try page([
      .printed("0.85 (0.72-1.00)", .ratio, by: .review), .printed("0.85", .ratio, p: "0.053"),
    ])
    #expect(page.ratioRows == [["overall survival", "0.85 (0.72-1.00)", "P 0.053", "", ""]])
    let sources = page.selectableRows.flatMap(\.figures).map(\.source)
    #expect(sources == [.review, .invented])
  }

  @Test func `sources that print different numbers are kept apart`() throws {
    let page = try page([
      .printed("0.85", .ratio, by: .review), .printed("0.83", .ratio),
    ])
    #expect(page.ratioRows.map { $0[1] } == ["0.85", "0.83"])
    #expect(page.ratioRows.map { $0[3] } == ["r", ""])
  }

  @Test func `equal numbers of two data cuts are two rows that name their cuts`() throws {
    let page = try page([
      .printed("0.85", .ratio, dataCut: "primary analysis"),
      .printed("0.85", .ratio, dataCut: "2021-01-11"),
    ])
    #expect(page.ratioRows.map { $0[4] } == ["primary", "2021-01"])
  }

  @Test func `a data cut that is chosen is shown alone, and the page says so`() throws {
    let results = [
      try ReportedResult.printed("0.85", .ratio, dataCut: "primary analysis"),
      try .printed("0.83", .ratio, dataCut: "final analysis"), try .printed("0.9", .ratio),
    ]
    let one = try page(results, PageOptions(dataCut: "final analysis"))
    #expect(one.ratioRows.map { $0[1] } == ["0.83"])
    #expect(one.words.contains { $0.contains("final analysis, 2 of 2") })
    let unknown = try page(results, PageOptions(dataCut: "of another trial"))
    #expect(unknown.ratioRows.count == 3)
    #expect(unknown.words.contains { $0.hasPrefix("All data cuts") })
  }

  @Test func `a misprinted interval is drawn as corrected and kept as printed`() throws {
    let page = try page(.withMisprintedInterval)
    let row = try #require(page.ratios.first)
    #expect(row.text == "0.65 (0.50-0.85)")
    #expect(row.bounds == 0.5...0.85)
    #expect(row.marks.contains("!"))
    let figure = try #require(page.selectableRows.first?.figures.first?.figure)
    #expect(figure.interval?.upper?.digits == "0.5")
  }

  @Test func `bounds out of order without a correction are shown but not drawn`() throws {
    let page = try page([.printed("0.65 (0.50-0.4)", .ratio)])
    #expect(page.ratios.map(\.text) == ["0.65 (0.50-0.4)"])
    #expect(page.ratios.first?.bounds == nil)
  }

  @Test func `a right figure beside one of another data cut has a mark of its own, and it is said`()
    throws
  {
    let doubt = Discrepancy(
      number: 1,
      standing: .otherCut,
      claims: [try #require(ClaimID("C001"))],
      printed: "a",
      said: "b",
      text: "c",
      source: nil
    )
    let page = try page(
      [.printed("0.8", .ratio, by: .review, claim: "C001"), .printed("0.8", .ratio)],
      discrepancies: [doubt]
    )
    let marks = try #require(page.ratioRows.first)[3]
    #expect(marks.contains("~") && !marks.contains("!"))
    #expect(page.paragraphs.contains { $0.hasPrefix("~ ") && $0.contains("data cut") })
  }

  @Test func `a claim that a source contradicts warns in its row, a cleared one does not`() throws {
    func doubt(_ claim: String, _ standing: Discrepancy.Standing) throws -> Discrepancy {
      Discrepancy(
        number: 1,
        standing: standing,
        claims: [try #require(ClaimID(claim))],
        printed: "a",
        said: "b",
        text: "c",
        source: nil
      )
    }
    let page = try page(
      [
        .printed("0.8", .ratio, by: .review, claim: "C001"),
        .printed("0.7", .ratio, of: "progression-free survival", by: .review, claim: "C002"),
      ],
      discrepancies: [doubt("C001", .open), doubt("C002", .cleared)]
    )
    #expect(page.ratioRows.map { $0[3] } == ["!r", "r"])
  }

  @Test func `a level other than 95 percent is said beside the interval`() throws {
    let page = try page([
      .printed("0.68 (0.47-0.997)", .ratio, level: "99.73"),
      .printed("0.53 (0.41-0.68)", .ratio, of: "progression-free survival", level: nil),
    ])
    #expect(page.headings == ["HAZARD RATIO, 95 % CI"])
    #expect(page.ratios.map(\.text) == ["0.68 (0.47-0.997, 99.73 %)", "0.53 (0.41-0.68)"])
  }

  @Test func `the level of the heading is the one that all intervals have`() throws {
    let page = try page([.printed("1.11 (0.88-1.39)", .ratio, level: "95.87")])
    #expect(page.headings == ["HAZARD RATIO, 95.87 % CI"])
  }

  @Test func `periods and subgroups stand under their endpoint, the headline's endpoint first`()
    throws
  {
    let page = try page([
      .printed("0.7", .ratio, of: "progression-free survival"),
      .printed("1.46", .ratio, period: "0-5 months"),
      .printed("0.5", .ratio, subgroup: "low burden: no visceral metastases"),
      .printed("0.85", .ratio, isHeadline: true),
    ])
    #expect(
      page.ratios.map(\.label) == [
        "overall survival", "0-5 months", "low burden", "progression-free",
      ]
    )
    #expect(page.ratios.map(\.isIndented) == [false, true, true, false])
  }

  @Test func `an arm without a figure has a hyphen and no gain`() throws {
    let page = try page([.printed("98", .rate, arm: "A")])
    #expect(page.armRows.map { $0.dropFirst() } == [["98", "-", ""]])
  }

  @Test func `hazards favour an arm, other ratios only say what is more`() throws {
    let page = try page([.printed("1.5", .ratio, of: "response", measure: "odds ratio")])
    let feet = page.sections.flatMap(\.rows)
      .compactMap { row in if case .ratioFoot(let foot) = row.content { foot } else { nil } }
    #expect(feet.map(\.below) == ["less with A"])
    #expect(feet.map(\.above) == ["more with A"])
  }

  @Test func `a trial without results says so and gives its newest state`() throws {
    let page = try page([])
    #expect(page.words.first == "None of the sources read reports a result of this trial.")
    #expect(page.selectableRows.first?.figures.first?.source == .invented)
  }

  @Test func `every result of every bundled trial stands behind a row`() throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let page = ResultsPage.page(of: trial, in: catalogue, options: PageOptions())
      let figures = Set(page.selectableRows.flatMap(\.figures).compactMap(\.figure))
      for result in trial.results {
        #expect(figures.contains(result.figure), "\(trial.name) \(result.id)")
      }
    }
  }
}
