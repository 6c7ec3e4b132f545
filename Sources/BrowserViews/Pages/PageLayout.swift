import Browser
package import TrialPages
import TerminalModel

/// A page laid out for a width: its lines, in order.
///
/// Each kind of row is laid out in a file of its own.
package struct PageLayout: Hashable, Sendable {
  /// A section: its heading, then its rows.
  private struct Block: Hashable, Sendable {
    /// The place of its first line among all.
    let first: Int
    let heading: [Line]
    /// Whether the heading stays in view while the rows scroll.
    let stays: Bool
    let body: Body

    var bodyStart: Int { first + heading.count }
    var end: Int { bodyStart + body.count }
  }

  /// The rows of a section as lines.
  private enum Body: Hashable, Sendable {
    case sketches([Sketch])
    case table(EventTableLines)
    case sentences(SentenceLines)

    var count: Int {
      switch self {
      case .sketches(let sketches): sketches.count
      case .table(let table): table.count
      case .sentences(let sentences): sentences.count
      }
    }
  }

  /// A line, or a row of a posted table that is laid out once it comes into view.
  private enum Sketch: Hashable, Sendable {
    case drawn(Line)
    case later(PostedRow, PageGrid, line: Int, row: Int?)

    var row: Int? {
      switch self {
      case .drawn(let line): line.row
      case .later(_, _, _, let row): row
      }
    }
  }

  private let blocks: [Block]
  private let selectableRows: Int
  /// How many lines there are.
  package let count: Int

  /// The lines of a page; in a long table the selected row takes as many as it needs.
  package init(_ page: Page, width: Int, isPlain: Bool = false, selectedRow: Int? = nil) {
    var blocks: [Block] = []
    var line = 0
    var next = 0
    for (number, section) in page.sections.enumerated() {
      let grid = PageGrid(
        width: width,
        arms: section.armCount,
        isPlain: isPlain,
        hasEffects: section.hasEffects
      )
      if number > 0 {
        let blank = Block(first: line, heading: [.blank], stays: false, body: .sketches([]))
        blocks.append(blank)
        line = blank.end
      }
      let heading = section.heading.map(grid.lines) ?? []
      let body = Self.body(of: section.rows, grid, firstRow: next, selectedRow: selectedRow)
      let block = Block(
        first: line,
        heading: heading,
        // A heading of many lines would leave too little room for what stands under it.
        stays: section.heading?.stays ?? false && heading.count <= 3,
        body: body
      )
      blocks.append(block)
      line = block.end
      next += section.rows.table?.count ?? section.rows.count(where: \.isSelectable)
    }
    self.blocks = blocks
    selectableRows = next
    count = line
  }

  private static func body(
    of rows: PageRows,
    _ grid: PageGrid,
    firstRow: Int,
    selectedRow: Int?
  ) -> Body {
    guard let table = rows.table else {
      return .sketches(sketches(of: rows, grid, firstRow: firstRow))
    }
    return rows.areSentences
      ? .sentences(
        SentenceLines(rows, grid: grid, firstRow: firstRow, selectedRow: selectedRow)
      )
      : .table(EventTableLines(table, grid: grid, firstRow: firstRow, selectedRow: selectedRow))
  }

  private static func sketches(
    of rows: PageRows,
    _ grid: PageGrid,
    firstRow: Int
  ) -> [Sketch] {
    var sketches: [Sketch] = []
    var next = firstRow
    for row in rows {
      let index = row.isSelectable ? next : nil
      if case .posted(let posted) = row.content {
        for line in 0..<grid.height(of: posted) {
          sketches.append(.later(posted, grid, line: line, row: index))
        }
      } else {
        sketches += grid.spans(for: row).enumerated()
          .map { offset, spans in .drawn(Line(spans, row: index, isFirst: offset == 0)) }
      }
      if row.isSelectable { next += 1 }
    }
    return sketches
  }

  /// All lines, each laid out.
  package var lines: [Line] { (0..<count).map(line) }

  /// How many lines and sentences were laid out or reckoned one by one when the layout was made.
  ///
  /// Rows of long tables are laid out when they come into view.
  package var laidOut: Int {
    blocks.reduce(0) { sum, block in
      let own =
        switch block.body {
        case .sketches(let sketches): sketches.count
        case .table: 0
        case .sentences(let sentences): sentences.made
        }
      return sum + block.heading.count + own
    }
  }

  /// Whether numbers of lines are exact: sentences of a long table are measured near the selected row.
  package var isExact: Bool {
    blocks.allSatisfy { block in
      if case .sentences(let sentences) = block.body { sentences.isExact } else { true }
    }
  }

  /// One line, from 0.
  package func line(_ place: Int) -> Line {
    let block = block(at: place)
    if place < block.bodyStart { return block.heading[place - block.first] }
    let offset = place - block.bodyStart
    switch block.body {
    case .table(let table): return table.line(offset)
    case .sentences(let sentences): return sentences.line(offset)
    case .sketches(let sketches):
      switch sketches[offset] {
      case .drawn(let line): return line
      case .later(let posted, let grid, let line, let row):
        let drawn = grid.posted(posted)
        return Line(drawn.indices.contains(line) ? drawn[line] : [], row: row, isFirst: line == 0)
      }
    }
  }

  /// The section that a line belongs to.
  private func block(at place: Int) -> Block {
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].first <= place { low = middle } else { high = middle - 1 }
    }
    return blocks[low]
  }

  /// The first line to show so that the lines of the selected row are in view.
  ///
  /// It depends on the selection alone, moves by half a screen, and leaves two lines of context.
  /// Of a row higher than the screen the line with the selected figure is in view; the last row
  /// shows what stands below it to the end.
  package func top(showing selection: PageSelection, height: Int) -> Int {
    guard count > height, height > 0 else { return 0 }
    guard let (first, last) = extent(of: selection, height: height) else { return 0 }
    let isAtTop = selection.row == 0 && last < height
    let step = max(1, height / 2)
    let context = height > 6 ? 2 : 0
    let needed = min(count, last + 1 + context) - height
    let top = isAtTop || needed <= 0 ? 0 : (needed + step - 1) / step * step
    return min(min(top, max(0, count - height)), first)
  }

  /// The first and the last line that have to be in view; `nil` when the row is not there.
  private func extent(of selection: PageSelection, height: Int) -> (first: Int, last: Int)? {
    guard let lines = lines(ofRow: selection.row) else { return nil }
    let (first, last) = (lines.lowerBound, lines.upperBound)
    if last - first >= height {
      let figure = lines.first { place in
        line(place).spans.contains { $0.figure == selection.figure }
      }
      guard let figure, selection.figure > 0 else { return (first, first + height - 1) }
      return (figure, figure)
    }
    return (first, selection.row == selectableRows - 1 ? count - 1 : last)
  }

  /// The lines of a selectable row; `nil` when there is no such row.
  private func lines(ofRow row: Int) -> ClosedRange<Int>? {
    for block in blocks {
      switch block.body {
      case .table(let table):
        guard let own = table.extent(ofRow: row) else { continue }
        return (block.bodyStart + own.lowerBound)...(block.bodyStart + own.upperBound)
      case .sentences(let sentences):
        guard let own = sentences.extent(ofRow: row) else { continue }
        return (block.bodyStart + own.lowerBound)...(block.bodyStart + own.upperBound)
      case .sketches(let sketches):
        guard let first = sketches.firstIndex(where: { $0.row == row }),
          let last = sketches.lastIndex(where: { $0.row == row })
        else { continue }
        return (block.bodyStart + first)...(block.bodyStart + last)
      }
    }
    return nil
  }
}

/// What of a page is on the screen: a heading that stays, then the lines under it.
package struct PageWindow: Hashable, Sendable {
  /// The heading of the table whose rows are in view, where it has scrolled off; else empty.
  package let heading: [Line]
  /// The places of the lines under it.
  package let places: Range<Int>
}

extension PageLayout {
  /// What is shown of the page in a height, with the selected row in view.
  package func window(showing selection: PageSelection, height: Int) -> PageWindow {
    func whole(from top: Int) -> PageWindow {
      PageWindow(heading: [], places: top..<max(top, min(count, top + height)))
    }
    let most = blocks.filter(\.stays).map(\.heading.count).max() ?? 0
    guard count > height, most > 0, height >= most + 4 else {
      return whole(from: top(showing: selection, height: height))
    }
    let top = top(showing: selection, height: height - most)
    if let heading = scrolledHeading(at: top) {
      let rows = height - heading.count
      return PageWindow(heading: heading, places: top..<max(top, min(count, top + rows)))
    }
    let block = block(at: top)
    if block.stays, top > block.first { return whole(from: block.first) }
    // With no heading to repeat there is room for more at the end.
    let lower = min(top, max(0, count - height))
    return whole(from: scrolledHeading(at: lower) == nil ? lower : top)
  }

  /// The heading that stays while a line is the first one; `nil` where it is in view itself.
  private func scrolledHeading(at top: Int) -> [Line]? {
    let block = block(at: top)
    return block.stays && top >= block.bodyStart ? block.heading : nil
  }
}

extension PageSection {
  /// How many columns of arms the section has, at least 2.
  fileprivate var armCount: Int {
    switch heading {
    case .arms(_, let arms, _), .effects(_, let arms, _, _): max(2, arms.count)
    default: 2
    }
  }

  /// Whether the section has an axis of effects.
  fileprivate var hasEffects: Bool {
    if case .effects = heading { true } else { false }
  }
}
