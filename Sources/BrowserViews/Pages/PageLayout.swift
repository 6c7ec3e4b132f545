package import Browser
import TerminalModel

/// A page laid out for a width: its lines, in order.
///
/// Each kind of row is laid out in a file of its own.
package struct PageLayout: Hashable, Sendable {
  package let lines: [Line]

  package init(_ page: Page, width: Int, isPlain: Bool = false) {
    var lines: [Line] = []
    var next = 0
    for (number, section) in page.sections.enumerated() {
      if number > 0 { lines.append(.blank) }
      let grid = PageGrid(
        width: width,
        arms: section.armCount,
        isPlain: isPlain,
        hasEffects: section.hasEffects
      )
      if let heading = section.heading { lines += grid.lines(for: heading) }
      for row in section.rows {
        let drawn = grid.spans(for: row)
        let index = row.isSelectable ? next : nil
        lines += drawn.enumerated().map { offset, spans in
          Line(spans, row: index, isFirst: offset == 0)
        }
        if row.isSelectable { next += 1 }
      }
    }
    self.lines = lines
  }

  /// The first line to show so that the lines of the selected row are in view.
  ///
  /// It depends on the selection alone, moves by half a screen, and leaves two lines of context.
  /// Of a row higher than the screen the line with the selected figure is in view; the last row
  /// shows what stands below it to the end.
  package func top(showing selection: PageSelection, height: Int) -> Int {
    guard lines.count > height, height > 0 else { return 0 }
    guard let (first, last) = extent(of: selection, height: height) else { return 0 }
    let isAtTop = selection.row == 0 && last < height
    let step = max(1, height / 2)
    let context = height > 6 ? 2 : 0
    var top = 0
    while !isAtTop, top + height < min(lines.count, last + 1 + context) { top += step }
    top = min(top, max(0, lines.count - height))
    return min(top, first)
  }

  /// The first and the last line that have to be in view; `nil` when the row is not there.
  private func extent(of selection: PageSelection, height: Int) -> (first: Int, last: Int)? {
    guard let first = lines.firstIndex(where: { $0.row == selection.row }),
      let last = lines.lastIndex(where: { $0.row == selection.row })
    else { return nil }
    if last - first >= height {
      let figure = lines[first...last].firstIndex { line in
        line.spans.contains { $0.figure == selection.figure }
      }
      guard let figure, selection.figure > 0 else { return (first, first + height - 1) }
      return (figure, figure)
    }
    let isLastRow = !lines[(last + 1)...].contains { $0.row != nil }
    return (first, isLastRow ? lines.count - 1 : last)
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
