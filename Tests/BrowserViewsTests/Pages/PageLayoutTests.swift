import TrialPages
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct PageLayoutTests {
  private func pages(of catalogue: Catalogue) -> [Page] {
    let ofTrials = catalogue.trials.flatMap { trial in
      [
        ArmsPage.page(of: trial, in: catalogue),
        ChecksPage.page(of: trial, in: catalogue, CheckQueue(catalogue)),
        HistoryPage.page(of: trial, in: catalogue), SourcesPage.page(of: trial, in: catalogue),
      ]
    }
    return ofTrials + [
      ReviewPages.questions(of: catalogue), ReviewPages.flow(of: catalogue),
      ReviewPages.counts(of: catalogue), ReviewPages.themes(of: catalogue),
      ReviewPages.safety(of: catalogue), ReviewPages.conclusions(of: catalogue),
      ReviewPages.checks(of: catalogue, CheckQueue(catalogue)),
    ]
  }

  @Test(arguments: [40, 60, 80, 120, 160])
  func `no figure is cut at the edge, and none lies over its neighbour`(width: Int) throws {
    for page in pages(of: try Catalogue.bundled()) {
      for line in PageLayout(page, width: width).lines {
        let spans = line.spans.filter { !$0.text.isEmpty }.sorted { $0.column < $1.column }
        for span in spans {
          #expect(span.column + TextWidth.of(span.text) <= width, "\(span.text)")
        }
        for (left, right) in zip(spans, spans.dropFirst()) {
          #expect(
            left.column + TextWidth.of(left.text) <= right.column,
            "'\(left.text)' and '\(right.text)' at \(width)"
          )
        }
      }
    }
  }

  @Test(arguments: [40, 80, 120])
  func `every figure that can be chosen is drawn`(width: Int) throws {
    for page in pages(of: try Catalogue.bundled()) {
      let lines = PageLayout(page, width: width).lines
      for (place, row) in page.selectableRows.enumerated() {
        let drawn = Set(lines.filter { $0.row == place }.flatMap(\.spans).compactMap(\.figure))
        // A question and a discrepancy carry their claims for the pop-up alone.
        switch row.content {
        case .question, .discrepancy: #expect(drawn.contains(0))
        default: #expect(drawn == Set(row.figures.indices))
        }
      }
    }
  }

  @Test(arguments: [7, 19, 35])
  func `the selected row is in view from the first to the last`(height: Int) throws {
    for page in pages(of: try Catalogue.bundled()) {
      let layout = PageLayout(page, width: 80)
      for row in page.selectableRows.indices {
        let top = layout.top(showing: PageSelection(row: row), height: height)
        let first = try #require(layout.lines.firstIndex { $0.row == row })
        #expect((top..<(top + height)).contains(first))
      }
    }
  }

  @Test func `the last row shows what stands below it`() throws {
    let catalogue = try Catalogue.bundled()
    for page in pages(of: catalogue) where !page.selectableRows.isEmpty {
      let layout = PageLayout(page, width: 80)
      let last = PageSelection(row: page.selectableRows.count - 1)
      let top = layout.top(showing: last, height: 19)
      #expect(top + 19 >= layout.lines.count)
    }
  }
}
