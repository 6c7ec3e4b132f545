import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialScreening

@Suite("Flow and agreement of a review as pages") struct ReviewFlowPageTests {
  @Test("every box opens its trials, and an empty one opens nothing")
  func boxes() throws {
    let review = try RandomReview.twelve()
    let page = ReviewFlowPage.page(of: review)
    let row = try #require(page.selectableRows.first)
    guard case .flow(let diagram) = row.content else {
      Issue.record("the page does not begin with the flow")
      return
    }
    let flow = ReviewFlow(review)
    let drawn = ([diagram.root].compactMap { $0 } + diagram.branches.flatMap { $0 })
      .flatMap { $0.changes.map(\.box) + [$0.box] }
    #expect(
      drawn.map(\.number) == ["12", "1", "1", "0", "10", "3", "2", "5", "1", "4", "1", "2", "1"]
    )
    for box in drawn {
      let figure = row.figures[box.figure]
      #expect(figure.text == box.number)
      guard case .trials(let scope)? = figure.link else {
        #expect(box.number == "0")
        continue
      }
      #expect(scope.trials.count == Int(box.number))
    }
    let opened = row.figures.compactMap { figure -> [TrialID]? in
      if case .trials(let scope)? = figure.link { scope.trials } else { nil }
    }
    #expect(opened.contains(flow.ids(in: .recordsExcluded)))
  }

  @Test("a sum that does not come out stands in its box and is named")
  func contradiction() throws {
    let page = ReviewFlowPage.page(of: try RandomReview.twelve())
    let words = page.sections.flatMap(\.rows).compactMap { row -> String? in
      if case .paragraph(let text) = row.content { text } else { nil }
    }
    #expect(words.contains("All 8 sums come out."))
    #expect(words.contains("4 trials are still open: the flow is not final."))
  }

  @Test("in words every box is a sentence with its number")
  func words() throws {
    let page = ReviewFlowPage.words(of: try RandomReview.twelve())
    let sentences = page.selectableRows.compactMap { row -> String? in
      if case .paragraph(let text) = row.content { text } else { nil }
    }
    #expect(
      sentences.prefix(3) == [
        "Records identified from registers: 12.", "Duplicates: 1.", "Left out by narrowing: 1.",
      ]
    )
    #expect(sentences.contains("Trials included: 1."))
  }

  @Test("a review that goes on from another adds its studies to the new ones")
  func previous() throws {
    let before = ReviewProtocol.Previous(
      name: "the review of 2020",
      at: try #require(RandomReview.moment(1_000))
    )
    let page = ReviewFlowPage.page(of: try RandomReview.twelve(previous: before))
    guard case .flow(let diagram)? = page.selectableRows.first?.content else { return }
    let last = try #require(diagram.branches.first?.last)
    #expect(last.box.label == "Trials included in all")
    #expect(last.changes.map { "\($0.sign) \($0.box.number)" } == ["+ 1"])
    #expect(last.changes.first?.box.label == "Included before: the review of 2020")
  }

  @Test(
    "agreement has a table of decisions with their records, and the coefficients with intervals"
  )
  func agreement() throws {
    let review = try RandomReview.twelve()
    let page = AgreementPage.page(of: review)
    let rows = page.sections.flatMap(\.rows)
    let cells = rows.compactMap { row -> String? in
      guard case .cells(let label, let cells, _) = row.content else { return nil }
      return ([label] + cells.map(\.text)).joined(separator: " | ")
    }
    #expect(cells.contains("AB include | 5 | 1 | 0"))
    #expect(cells.contains("AB exclude | 0 | 3 | 0"))
    #expect(cells.contains { $0.hasPrefix("agreement | 88.9 % | 56.5 to 98.0") })
    #expect(cells.contains { $0.hasPrefix("on maybe | not defined | -") })
    let conflict = rows.flatMap(\.figures).first { $0.title == "AB include, CD exclude" }
    guard case .trials(let scope)? = conflict?.link else {
      Issue.record("the cell opens no trials")
      return
    }
    #expect(scope.trials == [RandomReview.number(7)])
    let empty = AgreementPage.page(of: try RandomReview.decided(found: 1...2, ""))
    #expect(empty.selectableRows.isEmpty)
  }
}
