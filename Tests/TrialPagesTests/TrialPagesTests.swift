import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct TrialPagesTests {
  @Test func `sizes stand under their arm, one line for each source`() throws {
    let page = ArmsPage.page(of: try Invented.trial(), in: try Invented.catalogue())
    let cells = page.selectableRows.compactMap { row -> [String]? in
      guard case .cells(let label, let cells, let trailing) = row.content else { return nil }
      return [label] + cells.map(\.text) + [trailing]
    }
    #expect(
      cells == [
        ["enrolled", "-", "-", "988", "NCT00000001"],
        ["randomised", "399", "400", "-", "NCT00000001"],
      ]
    )
  }

  @Test func `a trial without times says why no schedule is drawn`() throws {
    let page = ArmsPage.page(of: try Invented.trial(schedule: nil), in: try Invented.catalogue())
    #expect(!page.contents.contains { if case .lane = $0 { true } else { false } })
    #expect(page.paragraphs.contains { $0.hasPrefix("Not drawn: the sources at hand do not say") })
  }

  @Test func `every treatment and every lane can be asked for its source`() throws {
    for trial in try Catalogue.bundled().trials {
      let page = ArmsPage.page(of: trial, in: try Catalogue.bundled())
      let titles = page.selectableRows.flatMap(\.figures).map(\.title)
      for arm in trial.arms {
        for intervention in arm.interventions {
          #expect(titles.contains("\(arm.shortLabel), \(intervention.name)"))
        }
      }
      let lanes = page.selectableRows.count { if case .lane = $0.content { true } else { false } }
      #expect(lanes == trial.schedule?.lanes.count ?? 0)
    }
  }

  @Test func `what was cleared comes after what warns, then figures with a correction`() throws {
    let page = ChecksPage.page(
      of: try Invented.trial(),
      in: try Invented.catalogue(),
      CheckQueue(try Invented.catalogue())
    )
    #expect(page.discrepancies == [2, 3, 1])
    let corrected = page.selectableRows.compactMap { row -> String? in
      guard case .sourceLine(_, let value, _) = row.content else { return nil }
      return value
    }
    #expect(corrected == ["0.65 (0.50-0.5), should read 0.65 (0.50-0.85)"])
  }

  @Test func `then comes from the review, now from its own source`() throws {
    let page = HistoryPage.page(of: try Invented.trial(), in: try Invented.catalogue())
    let changes = page.selectableRows.compactMap { row -> [SourceKey?]? in
      guard case .change = row.content else { return nil }
      return row.figures.map(\.source)
    }
    #expect(changes == [[.review, SourceKey("registry")], [SourceKey("paper")]])
  }

  @Test func `a row that was not recovered is said not to be, with the number of such rows`() throws
  {
    let catalogue = try Invented.catalogue()
    let page = HistoryPage.page(of: try Invented.trial(membership: .unknown), in: catalogue)
    let texts = page.selectableRows.flatMap(\.figures).map(\.text)
    #expect(
      texts.contains {
        $0 == "not recovered: the text names the trial; 29 of its 30 rows were not recovered"
      }
    )
  }

  @Test func `every figure of every trial stands under the source it names`() throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let page = SourcesPage.page(of: trial, in: catalogue)
      var listed: [SourceKey: Set<Figure>] = [:]
      for section in page.sections {
        guard let key = section.rows.first?.figures.first?.source else { continue }
        listed[key] = Set(section.rows.flatMap(\.figures).compactMap(\.figure))
      }
      for shown in trial.shownFigures {
        guard let figure = shown.figure, let source = shown.source else { continue }
        #expect(listed[source]?.contains(figure) == true, "\(trial.name): \(shown.title)")
      }
    }
  }

  @Test func `every claim the review makes under a trial stands on its sources page`() throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let page = SourcesPage.page(of: trial, in: catalogue)
      #expect(page.claims == trial.claims.map(\.id))
    }
  }

  @Test func `sources come in the order review, publications, registry`() throws {
    let page = SourcesPage.page(of: try Invented.trial(), in: try Invented.catalogue())
    let keys = page.sections.map { $0.rows[0].figures[0].source?.text }
    #expect(keys == ["review", "paper", "registry"])
  }
}
