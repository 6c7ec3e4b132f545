import TestSupport
import Testing
import TrialImport
import TrialModel

@testable import TrialPages

/// Harms of trials side by side, from publications and from records.
@Suite struct ComparisonHarmsTests {
  /// The rows of the comparison: label, then a text for each trial.
  private func rows(_ trials: [Trial]) throws -> [[String]] {
    let records = trials.filter { $0.role == .registry }
    let catalogue = try records.reduce(
      Catalogue.invented(trials.filter { $0.role != .registry })
    ) { $0.keeping($1) }
    return ComparisonPage(trials, in: catalogue, .bundled).page(leavingOutSame: false).contents
      .compactMap { content in
        if case .compared(let row) = content { [row.label] + row.cells } else { nil }
      }
  }

  private func trial(_ number: Int, _ events: [AdverseEvent]) -> Trial {
    .invented(number, acronym: "TRIAL-\(number)", toxicity: .invented(events))
  }

  private func record(_ id: String, groups: Int) -> Trial {
    let results = PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: [],
      adverseEvents: .invented(groups: groups),
      limitations: nil
    )
    return Trial(.invented(id, results: results))
  }

  @Test func `pneumonitis stands there at every grade, other events from grade 3 on`() throws {
    let one = try trial(
      1,
      [
        .printed("pneumonitis", "30/100", "10/100", grade: "any"),
        .printed("radiation pneumonitis", "12/100", "11/100", grade: "2"),
        .printed("fatigue", "40/100", "35/100", grade: "any"),
        .printed("fatigue", "4/100", "3/100", grade: "3-4"),
        .printed("events other than pneumonitis", "9/100", "8/100", grade: "any"),
      ]
    )
    let other = try trial(2, [.printed("pneumonitis", "5/50", "4/50", grade: "any")])
    let rows = try rows([one, other])
    let labels = rows.map { $0[0] }
    #expect(rows.contains { $0[0] == "pneumonitis, gr. any" && $0[1].hasPrefix("30.0 v 10.0 %") })
    #expect(rows.contains { $0[0] == "pneumonitis, gr. any" && $0[2].hasPrefix("10.0 v 8.0 %") })
    #expect(labels.contains("radiation pneumonitis, gr. 2"))
    #expect(labels.contains("fatigue, gr. 3-4") && !labels.contains("fatigue, gr. any"))
    #expect(!labels.contains { $0.hasPrefix("events other than") })
  }

  @Test func `deaths, totals and serious terms of records stand there, out of their own numbers`()
    throws
  {
    let rows = try rows([record("NCT90000001", groups: 2), trial(3, [])])
    let totals = PostedAdverseEvents.invented(groups: 2).totals.map(\.term)
    #expect(totals.count == 3)
    for (place, percentages) in [("18.2", "27.8"), ("40.9", "50.0")].enumerated() {
      let row = try #require(rows.first { $0[0] == totals[place] })
      #expect(row[1].contains(percentages.0) && row[1].contains(percentages.1), "\(row)")
      #expect(row[2] == "-")
    }
    // Not counted is not zero.
    #expect(rows.first { $0[0] == totals[2] }?[1] != "0")
    let pneumonitis = try #require(rows.first { $0[0].lowercased().contains("pneumonitis") })
    #expect(pneumonitis[1].contains("13.6") && pneumonitis[1].contains("11.1"))
    // A rare term stands there once another record has it too.
    func hasSepsis(_ rows: [[String]]) -> Bool { rows.contains { $0[0].lowercased() == "sepsis" } }
    #expect(!hasSepsis(rows))
    let two = [record("NCT90000001", groups: 2), record("NCT90000002", groups: 2)]
    #expect(hasSepsis(try self.rows(two)))
  }
}
