import BundledCatalogue
import Foundation
import TestSupport
import Testing
import TrialImport
import TrialModel

/// Every cell that was gathered stands in the catalogue with its source, or is left out with a reason.
@Suite struct HarmFigureTests {
  private func cells(_ expected: HarmFigure) throws -> [AdverseEventCell] {
    let trial = try #require(Catalogue.bundled().trial(expected.trial))
    let events = (trial.toxicity?.events ?? []).filter { event in
      event.term == expected.event && event.grade.text == expected.eventGrade
        && (event.qualifier ?? "") == expected.qualifier
        && (event.isSerious == true) == expected.isSerious
    }
    return events.flatMap(\.cells)
      .filter { $0.group == expected.eventGroup && $0.source == expected.source }
  }

  @Test func `the list has every cell of the 39 tables`() {
    #expect(HarmFigure.all.count == HarmFigure.lines.count)
    #expect(HarmFigure.all.count == 329)
    #expect(Set(HarmFigure.all.map(\.table)).count == 39)
    #expect(Set(HarmFigure.all.map(\.trial)).count == 15)
  }

  @Test("a figure stands in the catalogue as printed, once", arguments: HarmFigure.taken)
  func taken(_ expected: HarmFigure) throws {
    let printed = try cells(expected).map { $0.figure?.printed }
    #expect(printed == [expected.printed])
  }

  @Test("what is left out is explained in the page of harms", arguments: HarmFigure.leftOut)
  func leftOut(_ expected: HarmFigure) throws {
    let page = ExampleCatalogue.folder.appending(path: "../../docs/harms.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { $0.contains(expected.trial.text) && $0.contains(expected.term) }
    #expect(!rows.isEmpty)
  }

  @Test func `the table of the PACIFIC label is whole: 16 terms in 29 rows, of 475 and 234`() throws
  {
    let pacific = try #require(Catalogue.bundled().trial(TrialID("NCT02125461")))
    let label = SourceKey("imfinzi-us-label")
    let rows = (pacific.toxicity?.events ?? [])
      .filter { $0.cells.contains { $0.source == label } }
    #expect(rows.count == 29)
    let gathered = HarmFigure.taken.filter { $0.source == label }
    #expect(Set(gathered.map(\.term)).count == 16)
    let cells = rows.flatMap(\.cells).filter { $0.source == label }
    for (group, count) in [("durvalumab", 475), ("placebo", 234)] {
      #expect(Set(cells.filter { $0.group.text == group }.map(\.atRisk)) == [count])
    }
    #expect(rows.count { $0.organSystem == nil } == 1, "any serious adverse reaction has none")
  }
}
