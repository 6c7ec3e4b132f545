import Browser
package import TrialPages
import TerminalModel

/// A page laid out for a width: its lines, in order.
///
/// Each kind of row is laid out in a file of its own.
package struct PageLayout: Hashable, Sendable {
  private let sketches: [Sketch]

  /// A line, or a row of a long table that is laid out once it comes into view.
  private enum Sketch: Hashable, Sendable {
    case drawn(Line)
    case later(PostedRow, PageGrid, line: Int, row: Int?)
  }

  package init(_ page: Page, width: Int, isPlain: Bool = false) {
    var sketches: [Sketch] = []
    var next = 0
    for (number, section) in page.sections.enumerated() {
      if number > 0 { sketches.append(.drawn(.blank)) }
      let grid = PageGrid(
        width: width,
        arms: section.armCount,
        isPlain: isPlain,
        hasEffects: section.hasEffects
      )
      if let heading = section.heading {
        sketches += grid.lines(for: heading).map { .drawn($0) }
      }
      for row in section.rows {
        let index = row.isSelectable ? next : nil
        if case .posted(let posted) = row.content {
          for line in 0..<grid.height(of: posted) {
            sketches.append(.later(posted, grid, line: line, row: index))
          }
        } else {
          sketches += grid.spans(for: row).enumerated().map { offset, spans in
            .drawn(Line(spans, row: index, isFirst: offset == 0))
          }
        }
        if row.isSelectable { next += 1 }
      }
    }
    self.sketches = sketches
  }

  /// How many lines there are.
  package var count: Int { sketches.count }

  /// All lines, each laid out.
  package var lines: [Line] { sketches.indices.map(line) }

  /// One line, from 0.
  package func line(_ place: Int) -> Line {
    switch sketches[place] {
    case .drawn(let line): return line
    case .later(let posted, let grid, let line, let row):
      let drawn = grid.posted(posted)
      return Line(drawn.indices.contains(line) ? drawn[line] : [], row: row, isFirst: line == 0)
    }
  }

  /// The selectable row a line belongs to.
  private func row(_ place: Int) -> Int? {
    switch sketches[place] {
    case .drawn(let line): line.row
    case .later(_, _, _, let row): row
    }
  }

  /// The first line to show so that the lines of the selected row are in view.
  ///
  /// It depends on the selection alone, moves by half a screen, and leaves two lines of context.
  /// Of a row higher than the screen the line with the selected figure is in view; the last row
  /// shows what stands below it to the end.
  package func top(showing selection: PageSelection, height: Int) -> Int {
    guard sketches.count > height, height > 0 else { return 0 }
    guard let (first, last) = extent(of: selection, height: height) else { return 0 }
    let isAtTop = selection.row == 0 && last < height
    let step = max(1, height / 2)
    let context = height > 6 ? 2 : 0
    var top = 0
    while !isAtTop, top + height < min(sketches.count, last + 1 + context) { top += step }
    top = min(top, max(0, sketches.count - height))
    return min(top, first)
  }

  /// The first and the last line that have to be in view; `nil` when the row is not there.
  private func extent(of selection: PageSelection, height: Int) -> (first: Int, last: Int)? {
    guard let first = sketches.indices.first(where: { row($0) == selection.row }),
      let last = sketches.indices.last(where: { row($0) == selection.row })
    else { return nil }
    if last - first >= height {
      let figure = (first...last).first { place in
        line(place).spans.contains { $0.figure == selection.figure }
      }
      guard let figure, selection.figure > 0 else { return (first, first + height - 1) }
      return (figure, figure)
    }
    let isLastRow = !sketches.indices[(last + 1)...].contains { row($0) != nil }
    return (first, isLastRow ? sketches.count - 1 : last)
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
