import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct OverviewPageTests {
  private func page(_ trial: Trial) throws -> Page {
    OverviewPage.page(of: trial, in: try .invented([trial]))
  }

  @Test func `every statement can be selected and has its source`() throws {
    let rows = try page(.invented()).selectableRows.prefix(6)
    #expect(rows.allSatisfy { $0.figures.map(\.source) == [.invented] })
    #expect(
      rows.flatMap(\.figures).map(\.title) == [
        "question", "who", "rt", "io", "sequence", "design",
      ]
    )
  }

  @Test func `the headline comes first, the other ratios at their newest`() throws {
    let page = try page(
      .invented(results: [
        .printed("0.52", .ratio, of: "progression-free survival", dataCut: "2017 report"),
        .printed("0.55", .ratio, of: "progression-free survival", dataCut: "2021-01-11"),
        .printed("0.68", .ratio, dataCut: "2018 report"),
        .printed("0.72", .ratio, dataCut: "2021-01-11", isHeadline: true),
      ])
    )
    #expect(page.ratios.map(\.text) == ["0.72", "0.55"])
    #expect(page.ratios.map(\.label) == ["overall survival", "progression-free"])
  }

  @Test func `a median is taken from the data cut of the ratio`() throws {
    let page = try page(
      .invented(results: [
        .printed("0.72", .ratio, dataCut: "2018 report", isHeadline: true),
        .printed("40.0", .median, arm: "A", dataCut: "2018 report"),
        .printed("30.0", .median, arm: "B", dataCut: "2018 report"),
        .printed("47.5", .median, arm: "A", dataCut: "2021-01-11"),
        .printed("29.1", .median, arm: "B", dataCut: "2021-01-11"),
      ])
    )
    #expect(page.armRows.map { $0[1] } == ["40.0"])
  }

  @Test func `results lead to their tab and toxicity to its own`() throws {
    let page = try page(
      .invented(
        results: [.printed("11.2", .median, arm: "A"), .printed("10.0", .median, arm: "B")],
        toxicity: .invented([.printed("any adverse event", "30.5", "26.1")])
      )
    )
    let links = page.selectableRows.compactMap(\.link)
    #expect(links == [.tab(.results), .tab(.toxicity)])
    #expect(page.armRows.map { $0[0] } == ["overall survival, mo", "any grade 3-4, %"])
  }

  @Test func `a rate with counts shows them beside the percentage`() throws {
    let page = try page(
      .invented(toxicity: .invented([.printed("any adverse event", "101/393 26", "11/396 3")]))
    )
    #expect(page.armRows.map { Array($0[1...2]) } == [["26 (101/393)", "3 (11/396)"]])
  }

  @Test func `the whole number of patients stands after the arms with its source`() throws {
    let size = SizeFigure(counted: .randomised, figure: try .invented("713"))
    let page = try page(.invented(sizes: [size]))
    #expect(page.armRows == [["randomised", "713", ""]])
    #expect(page.selectableRows.contains { $0.figures.first?.title == "patients randomised" })
  }

  @Test func `a trial without any figure still has its statements and state`() throws {
    let page = try page(.invented())
    #expect(page.headings.isEmpty)
    #expect(page.words.contains { $0.hasPrefix("State: now") })
  }

  @Test func `the first caution of a bundled trial can be asked for its source`() throws {
    let catalogue = try Catalogue.bundled()
    let trial = try #require(catalogue.trials.first { $0.acronym == "CA184-043" })
    let page = OverviewPage.page(of: trial, in: catalogue)
    let cautions = page.selectableRows.filter { $0.figures.first?.title == "caution" }
    #expect(cautions.count == trial.overview.cautions.count)
    #expect(cautions.allSatisfy { $0.figures.first?.source != nil })
  }
}
