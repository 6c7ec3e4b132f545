import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct ReviewPagesTests {
  private func pages(of catalogue: Catalogue) -> [Page] {
    [
      ReviewPages.questions(of: catalogue), ReviewPages.flow(of: catalogue),
      ReviewPages.counts(of: catalogue), ReviewPages.themes(of: catalogue),
      ReviewPages.safety(of: catalogue), ReviewPages.conclusions(of: catalogue),
      ReviewPages.checks(of: catalogue, CheckQueue(catalogue)),
    ]
  }

  @Test func `every claim of the review stands on one tab, whatever its kind`() throws {
    for catalogue in [try Invented.catalogue(), try Catalogue.bundled()] {
      let shown = pages(of: catalogue).flatMap(\.claims)
      #expect(shown.sorted() == catalogue.review.claims.map(\.id).sorted())
    }
  }

  @Test func `the checks of the review are those of all trials, each with a way to its trial`()
    throws
  {
    let catalogue = try Catalogue.bundled()
    let page = ReviewPages.checks(of: catalogue, CheckQueue(catalogue))
    let all = catalogue.review.discrepancies + catalogue.trials.flatMap(\.discrepancies)
    #expect(page.discrepancies.sorted() == all.map(\.number).sorted())
    for row in page.selectableRows {
      guard case .discrepancy(let shown) = row.content, shown.trial != nil else { continue }
      guard case .trial(let id, .checks) = row.link else {
        Issue.record("no way to the trial of \(shown.discrepancy.number)")
        continue
      }
      #expect(catalogue.trial(id)?.discrepancies.contains(shown.discrepancy) == true)
    }
  }

  @Test func `a count opens the known trials and says how many are not known`() throws {
    let page = ReviewPages.counts(of: try Invented.catalogue())
    let scopes = page.selectableRows.flatMap(\.figures).compactMap { figure -> TrialScope? in
      if case .trials(let scope) = figure.link { scope } else { nil }
    }
    #expect(scopes.map(\.trials.count) == [1, 0, 1, 0])
    #expect(scopes.map(\.unknown) == [9, 20, 8, 5])
  }

  @Test func `a group that should add up to the table is held against it, others are not`() throws {
    let page = ReviewPages.counts(of: try Invented.catalogue())
    #expect(page.paragraphs[1] == "Sum 30, as many as the table has rows.")
    #expect(page.paragraphs[2].hasPrefix("Sum 14. It need not be"))
  }

  @Test func `a question names its trials and counts results of running trials alone`() throws {
    let page = ReviewPages.questions(of: try Invented.catalogue())
    let questions = page.contents.compactMap { content -> QuestionRow? in
      if case .question(let row) = content { row } else { nil }
    }
    // BETA has a result too, but the review reports it: it is none since the review.
    #expect(questions.map(\.trials) == [["ALPHA", "BETA"], []])
    #expect(questions.map(\.results) == [1, 0])
    #expect(page.selectableRows[1].link == nil)
  }

  @Test func `Enter on a count without a known trial says so`() throws {
    var state = BrowserState(catalogue: try Invented.catalogue(), size: Size(columns: 80, rows: 24))
    _ = state.apply(.openReview)
    _ = state.apply(.chooseTab(ReviewTab.counts.rawValue))
    _ = state.apply(.selectNext)
    _ = state.apply(.open)
    #expect(state.screens.count == 2)
    #expect(state.message?.text.contains("none of the trials behind it is known") == true)
  }
}

@Suite struct FlowDiagramTests {
  @Test func `the flow begins with one box and leads on in two ways`() throws {
    let flow = try Invented.flow()
    let diagram = FlowDiagram(flow)
    func labels(_ ids: [String]) -> [String?] { ids.map { flow.box($0)?.label } }
    #expect(diagram.root?.box.label == flow.box("found")?.label)
    #expect(
      diagram.branches.map { $0.map(\.box.label) }
        == [labels(["results", "both"]), labels(["selected"])]
    )
    #expect(diagram.branches[0][0].changes.map(\.sign) == ["-"])
  }

  @Test func `a sum that does not hold is said at its box, one that holds is not`() throws {
    let diagram = FlowDiagram(try Invented.flow())
    #expect(diagram.branches[0][0].contradiction == "818 - 799 = 19")
    #expect(diagram.branches[1][0].contradiction == nil)
  }

  @Test func `the figures go through the boxes as they are drawn`() throws {
    let flow = try Invented.flow()
    let boxes = FlowDiagram.boxes(of: flow)
    #expect(boxes.map(\.id) == ["found", "empty", "results", "both", "early", "selected"])
    let diagram = FlowDiagram(flow)
    for step in diagram.branches.joined() {
      for box in [step.box] + step.changes.map(\.box) {
        #expect(boxes[box.figure].label == box.label)
      }
    }
  }
}
