import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialStatistics

@Suite("The page Since has what was reported after the review, and leaves the review as it was")
struct SincePageTests {
  private func report() throws -> SinceReport { SinceReport(of: try .bundled()) }

  private func page() throws -> Page { ReviewPages.since(of: try .bundled()) }

  private func lines(of page: Page) -> [ReportedRow] {
    page.contents.compactMap { if case .reported(let row) = $0 { row } else { nil } }
  }

  private func section(_ prefix: String) throws -> PageSection {
    try #require(
      try page().sections.first { section in
        if case .name(let name) = section.heading { name.hasPrefix(prefix) } else { false }
      },
      "no section \(prefix)"
    )
  }

  @Test("every trial since the review is in it, and none that the review reports itself")
  func whoIsIn() throws {
    let catalogue = try Catalogue.bundled()
    let reported = try report().reported
    let since = catalogue.trials.filter { $0.role == .since }
    #expect(since.count == 29)
    #expect(Set(since.map(\.id)).isSubset(of: reported.map(\.id)))
    #expect(!reported.contains { $0.role == .reported || $0.role == .registry })
    let ran = reported.filter { $0.role == .running }
    #expect(ran.allSatisfy { [.met, .notMet].contains($0.classification.primaryEndpoint) })
    let beside = reported.filter { $0.role == .context }.map(\.name)
    #expect(
      Set(beside) == ["ADRIATIC", "JAVELIN Head and Neck 100", "KEYNOTE-412", "KEYNOTE-867"]
    )
  }

  @Test("a trial stands under each of its questions and in one group of each category")
  func whereItStands() throws {
    let report = try report()
    for trial in report.reported {
      let asked = report.questions.filter { $0.trials.contains(trial) }.count
      #expect(asked == trial.classification.questions.count, "\(trial.name)")
      #expect(report.sequences.count { $0.trials.contains(trial) } == 1, "\(trial.name)")
      for category in report.categories {
        #expect(category.groups.count { $0.trials.contains(trial) } == 1, "\(trial.name)")
      }
    }
    let twice = try section("QUESTION 2")
    #expect(Page([twice]).paragraphs.contains("Also under another question: GORTEC-REACH."))
  }

  @Test(
    "a line has what became of the primary endpoint and the figure the list shows, with sources"
  )
  func line() throws {
    let page = try page()
    let row = try #require(
      page.selectableRows.first {
        if case .reported(let row) = $0.content { row.name == "PACIFIC-5" } else { false }
      }
    )
    guard case .reported(let line) = row.content else { return }
    #expect(line.standing == "met" && line.result == "PFS 0.75 (0.58-0.99)")
    #expect(row.figures.allSatisfy { $0.source != nil })
    #expect(row.figures.first?.title == "PACIFIC-5, primary endpoint met")
    #expect(row.figures.contains { $0.figure?.printed.contains("0.75 [0.58–0.99]") == true })
    guard case .trial(_, .results) = row.link else {
      Issue.record("it does not open the results")
      return
    }
  }

  @Test("what sources dispute has both sides, and a trial with several comparisons each of them")
  func bothSides() throws {
    let lines = lines(of: try page())
    let disputed = try #require(lines.first { $0.name == "SKYSCRAPER-07" })
    #expect(disputed.standing == "not met *")
    #expect(disputed.note == "* otherwise: a review of 2026 calls the survival outcome positive")
    #expect(disputed.words.contains("not met, disputed"))
    let place = try #require(lines.firstIndex { $0.name == "GORTEC-REACH" })
    #expect(lines[place].result == "PFS 0.80 (0.60-1.06)")
    #expect(lines[place + 1].kind == .comparison)
    #expect(lines[place + 1].result == "PFS 1.40 (1.07-1.82)")
  }

  @Test("a pooled line is what the forest it opens comes to, of three trials or more")
  func pooled() throws {
    let catalogue = try Catalogue.bundled()
    var seen = 0
    for row in try page().selectableRows {
      guard case .reported(let line) = row.content, line.kind == .pooled,
        case .forest(let subject, let options) = row.link
      else { continue }
      let plot = ForestPlot(subject, options: options, in: catalogue)
      guard case .pooled(let rows) = plot.pool else {
        Issue.record("\(line.words) opens a forest that is not pooled")
        continue
      }
      #expect(rows.effect.studies >= SinceGroup.least)
      #expect(rows.choice == .restrictedLikelihoodHartungKnapp)
      #expect(line.result.hasSuffix("\(rows.entry.text) \(rows.entry.interval.text)"))
      #expect(line.words.contains("\(rows.effect.studies) trials"))
      let computation = try #require(row.figures.first?.computation)
      #expect(computation.name == rows.choice.words && !computation.publication.isEmpty)
      #expect(
        computation.details.contains {
          $0.text.contains("t with \(rows.effect.studies - 1) degrees of freedom")
        }
      )
      seen += 1
    }
    #expect(seen > 20)
  }

  @Test("what is not pooled says why")
  func refused() throws {
    for group in try report().questions + report().sequences where !group.trials.isEmpty {
      #expect(!group.pooled.isEmpty || !group.refusals.isEmpty, "\(group.name)")
    }
    let first = try report().questions[0]
    #expect(first.pooled.isEmpty)
    #expect(
      first.refusals.contains {
        $0.contains("radiotherapy is added, not immunotherapy (NRG-LU002)")
          || $0.contains("Fewer than 3 trials, not pooled: PFS")
      }
    )
  }

  @Test("the running trials of the review are all there, counted by what became of them")
  func running() throws {
    let running = try report().running
    #expect(running.map(\.trials.count) == [1, 8, 2, 8])
    #expect(running.first?.trials.map(\.name) == ["PrTK03"])
    let section = try section("THE REVIEW'S RUNNING TRIALS")
    let lines = lines(of: Page([section]))
    #expect(lines.count == 19)
    #expect(lines.first { $0.name == "LONESTAR" }?.standing == "none found")
    #expect(lines.first { $0.name == "LONESTAR" }?.date == "2025-11-10")
    #expect(lines.first { $0.name == "RTOG 3505" }?.standing == "not analysed")
  }

  @Test("what was looked for in vain is listed with its state, and never with a result")
  func lookedFor() throws {
    let search = try #require(try Catalogue.bundled().laterSearch)
    let page = try page()
    for trial in search.trials {
      let rows = page.selectableRows.filter { row in
        if case .statement(_, let text) = row.content { text == trial.sentence } else { false }
      }
      #expect(rows.count == 1, "\(trial.name)")
      #expect(rows.first?.figures.first?.source == trial.state.source)
      #expect(rows.first?.figures.allSatisfy { $0.figure?.unit != .ratio } == true)
    }
    let dates = page.contents.compactMap { content -> String? in
      if case .statement(let label, _) = content { label } else { nil }
    }
    #expect(
      Array(dates.prefix(6)) == ["2026-07", "2026", "2027-01-31", "2027-06-01", "2027", "no date"]
    )
  }

  @Test("it says to which day the search went, of what kind it was, and what it does not touch")
  func head() throws {
    let head = Page([try section("REPORTED SINCE")]).paragraphs.joined(separator: " ")
    for words in [
      "42 trials have reported since the review of 2020-10",
      "the newest copy of 2026-10-09", "the ESMO congress of 23-27 October 2026", "stored copies",
      "not systematic", "nothing here changes it", "No medical advice",
    ] {
      #expect(head.contains(words), "\(words)")
    }
  }

  @Test("in words every line is a sentence with its figures where they were")
  func inWords() throws {
    let page = try page()
    let said = page.inWords()
    #expect(lines(of: said).isEmpty)
    #expect(said.selectableRows.count == page.selectableRows.count)
    #expect(
      said.paragraphs.contains {
        $0.hasPrefix("C-POST, skin SCC, cemiplimab, 415 randomised: primary endpoint met; DFS 0.32")
      }
    )
  }

  @Test("a catalogue of the review alone has a page that says so")
  func reviewAlone() throws {
    let review = try Catalogue.bundled().review
    let catalogue = Catalogue(review: review, trials: [], sources: [])
    let page = ReviewPages.since(of: catalogue)
    #expect(page.paragraphs.first == "No trial has reported since the review of 2020-10.")
    #expect(page.selectableRows.isEmpty)
  }
}
