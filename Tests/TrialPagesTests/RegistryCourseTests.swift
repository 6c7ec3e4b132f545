import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages

@Suite("A record from the first version to its posted results")
struct RegistryCourseTests {
  private func rows(_ versions: [Registration]) throws -> [VoicesRow] {
    let trial = Trial(try #require(versions.last))
      .with(registryHistory: RegistryVersion.history(of: versions))
    let page = HistoryPage.page(of: trial, in: try Invented.catalogue())
    return page.sections.flatMap { Array($0.rows) }.compactMap { row in
      if case .voices(let voices) = row.content { voices } else { nil }
    }
  }

  private func version(_ day: String, number: Int? = nil) throws -> Registration {
    Registration.invented(
      version: try PartialDate(day),
      enrolment: 80,
      isEnrolmentActual: false,
      plannedOutcomes: [
        PlannedOutcome(
          rank: .primary,
          measure: "Response",
          description: nil,
          timeFrame: "6 months"
        ),
        PlannedOutcome(
          rank: .primary,
          measure: "Overall survival",
          description: nil,
          timeFrame: "5 years"
        ),
      ]
    )
    .with(versionNumber: number, log: nil, earlier: [])
  }

  private func now() throws -> Registration {
    .inventedWithResults(version: try PartialDate("2024-05-02"))
  }

  @Test("the first version, the record of now and what was posted stand side by side")
  func columns() throws {
    let rows = try rows([try version("2020-03-01"), try now()])
    #expect(rows.first?.cells == ["first kept 2020-03-01", "now, 2024-05-02", "posted"])
    #expect(rows.first?.names == ["first", "now", "posted"])
    let enrolment = try #require(rows.first { $0.label == "enrolment" })
    #expect(Array(enrolment.cells.prefix(2)) == ["80 (estimated)", "66 (actual)"])
    #expect(enrolment.mark == .changed)
    let labels = rows.map(\.label)
    #expect(labels.contains("primary, dropped, not posted"))
    #expect(labels.contains { $0.hasPrefix("primary, primary made secondary") })
    let dropped = try #require(rows.first { $0.label == "primary, dropped, not posted" })
    #expect(dropped.cells == ["Response; 6 months", "", ""])
  }

  @Test("it is called registered only where the history says so")
  func registered() throws {
    let rows = try rows([try version("2020-03-01", number: 0), try now()])
    #expect(rows.first?.cells.first == "registered 2020-03-01")
  }

  @Test("one version with results is held against them, one without has nothing beside it")
  func single() throws {
    #expect(try rows([try now()]).first?.cells == ["kept 2024-05-02", "posted"])
    #expect(try rows([try version("2020-03-01")]).isEmpty)
  }

  @Test("what did not change is said once")
  func same() throws {
    let rows = try rows([try version("2020-03-01"), try version("2021-03-01")])
    #expect(rows.first { $0.label == "enrolment" }?.cells == ["80 (estimated)", "the same"])
    #expect(rows.first { $0.label == "primary" }?.cells == ["Response; 6 months", "the same"])
    #expect(rows.dropFirst().allSatisfy { $0.mark == .same })
  }
}
