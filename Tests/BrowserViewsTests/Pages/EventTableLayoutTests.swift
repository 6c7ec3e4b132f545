import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages

/// Long tables of adverse events on the screen: every line in its place, only those in view made.
@Suite struct EventTableLayoutTests {
  private func page(
    groups: Int = 3,
    otherRows: Int,
    _ change: (inout PageOptions) -> Void = { _ in }
  ) throws -> Page {
    let results = PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: [],
      adverseEvents: .invented(groups: groups, otherRows: otherRows),
      limitations: nil
    )
    let trial = Trial(Registration.invented(results: results))
    var options = PageOptions()
    change(&options)
    return ToxicityPage.page(
      of: trial,
      in: try Catalogue.invented([]).keeping(trial),
      options: options
    )
  }

  /// What is on the screen: headings that stay, then lines.
  private func screen(_ layout: PageLayout, row: Int, height: Int) -> [String] {
    let window = layout.window(showing: PageSelection(row: row), height: height)
    return (window.heading + window.places.map(layout.line))
      .map { $0.spans.map(\.text).joined(separator: " ") }
  }

  @Test("on every screenful a table says which it is", arguments: [(80, 19), (120, 35), (40, 7)])
  func namesItsTable(width: Int, height: Int) throws {
    let page = try page(otherRows: 60)
    for row in page.selectableRows.indices {
      guard let (table, _) = page.selectableRows.table(of: row) else { continue }
      let layout = PageLayout(page, width: width, selectedRow: row)
      let shown = screen(layout, row: row, height: height)
      #expect(shown.count <= height)
      let name = table.head.name.prefix(width < 60 ? 10 : 20)
      let place = shown.firstIndex { $0.hasPrefix(name) }
      let selected = layout.window(showing: PageSelection(row: row), height: height)
      #expect(place != nil, "\(table.head.name) at row \(row)")
      #expect(selected.places.contains { layout.line($0).row == row }, "row \(row)")
    }
  }

  @Test(
    "lines are where they were reckoned to be, and none is cut",
    arguments: [40, 59, 60, 80, 120, 160]
  )
  func standsWhereReckoned(width: Int) throws {
    for groups in [1, 2, 3, 30] {
      for isWhole in [false, true] {
        let page = try page(groups: groups, otherRows: 5) {
          $0.isGrouped = true
          $0.events.isWhole = isWhole
        }
        for row in page.selectableRows.indices where page.selectableRows.table(of: row) != nil {
          let layout = PageLayout(page, width: width, selectedRow: row)
          let lines = layout.lines
          #expect(lines.count == layout.count)
          let rows = lines.compactMap(\.row)
          #expect(rows == rows.sorted())
          #expect(Set(rows) == Set(page.selectableRows.indices))
          for line in lines {
            let spans = line.spans.filter { !$0.text.isEmpty }.sorted { $0.column < $1.column }
            #expect(spans.allSatisfy { $0.column + TextWidth.of($0.text) <= width })
            for (left, right) in zip(spans, spans.dropFirst()) {
              // The null line runs behind an interval.
              guard left.ink != .nullLine, right.ink != .nullLine else { continue }
              #expect(
                left.column + TextWidth.of(left.text) <= right.column,
                "'\(left.text)' and '\(right.text)' at \(width)"
              )
            }
          }
          let drawn = Set(lines.filter { $0.row == row }.flatMap(\.spans).compactMap(\.figure))
          #expect(drawn.isSuperset(of: page.selectableRows[row].isName ? [] : [0]))
        }
      }
    }
  }

  @Test func `of a hundred thousand rows only those in view are laid out`() throws {
    let page = try page(otherRows: 100_000)
    #expect(page.selectableRows.count > 100_000)
    for row in [0, 50_000, page.selectableRows.count - 1] {
      let layout = PageLayout(page, width: 80, selectedRow: row)
      #expect(layout.laidOut < 60)
      #expect(layout.window(showing: PageSelection(row: row), height: 19).places.count <= 19)
    }
  }

  @Test(
    "in words every row of a long table is in view when it is selected, and only rows near it made"
  )
  func saysLongTables() throws {
    let page = try page(otherRows: 100_000).inWords()
    #expect(page.selectableRows.count > 100_000)
    let last = page.selectableRows.count - 1
    for row in Array(0..<300) + Array(50_000..<50_300) + [last - 1, last] {
      let layout = PageLayout(page, width: 80, selectedRow: row)
      #expect(layout.laidOut < 500)
      #expect(!layout.isExact)
      let window = layout.window(showing: PageSelection(row: row), height: 19)
      let shown = window.places.map(layout.line).filter { $0.row == row }
      let sentence = PageGrid(width: 80, arms: 2).spans(for: page.selectableRows[row])
      #expect(shown.map(\.spans) == sentence, "row \(row)")
      #expect(window.places.count == 19)
    }
  }

  @Test("in words a table of some hundred rows is laid out whole, a line for each line there is")
  func saysShortTables() throws {
    for width in [40, 80, 120] {
      let page = try page(otherRows: 120) { $0.isGrouped = true }.inWords()
      for row in page.selectableRows.indices {
        let layout = PageLayout(page, width: width, selectedRow: row)
        #expect(layout.isExact && layout.lines.count == layout.count)
        guard row.isMultiple(of: 40) else { continue }
        #expect(Set(layout.lines.compactMap(\.row)) == Set(page.selectableRows.indices))
        let said = layout.lines.filter { $0.row != nil }.flatMap(\.spans).map(\.text)
          .joined(separator: " ")
        for place in page.selectableRows.indices {
          guard case .paragraph(let words) = page.selectableRows[place].content else { continue }
          #expect(said.contains(words.split(separator: " ").joined(separator: " ")), "row \(place)")
        }
      }
    }
  }

  @Test("an axis of small differences has more than its null line", arguments: [0.2, 0.8, 1, 3, 9])
  func hasTicks(most: Double) {
    for columns in [20, 32, 40] {
      let axis = PointAxis(columns: columns, range: (-most / 12)...most)
      #expect(axis.ticks.count > 1 || most < 0.5)
      #expect(axis.ticks.contains { $0.label == "0" })
    }
  }
}

extension PageRow {
  fileprivate var isName: Bool { if case .posted(let row) = content { row.isName } else { false } }
}
