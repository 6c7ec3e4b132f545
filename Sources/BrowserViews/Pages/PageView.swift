import Browser
package import TrialPages
package import TerminalModel

/// Draws a page with its selection into a part of the screen.
package struct PageView {
  private let layout: PageLayout
  private let selection: PageSelection

  package init(_ page: Page, selection: PageSelection, width: Int, isPlain: Bool = false) {
    self.layout = PageLayout(page, width: width, isPlain: isPlain)
    self.selection = selection
  }

  /// Draws as many lines as fit, and places the cursor on the selected figure.
  package func draw(in area: Rectangle, on canvas: inout Canvas) {
    let top = layout.top(showing: selection, height: area.rows)
    for place in top..<max(top, min(layout.count, top + area.rows)) {
      draw(layout.line(place), row: area.row + place - top, in: area, on: &canvas)
    }
  }

  /// The lines in view, from 1, and how many there are: for the status line.
  package func visibleLines(height: Int) -> (first: Int, last: Int, count: Int) {
    let top = layout.top(showing: selection, height: height)
    return (top + 1, min(layout.count, top + height), layout.count)
  }

  private func draw(_ line: Line, row: Int, in area: Rectangle, on canvas: inout Canvas) {
    let isSelected = line.row != nil && line.row == selection.row
    if isSelected && line.isFirst {
      canvas.put("▸", column: area.column, row: row)
      canvas.placeCursor(column: area.column, row: row)
    }
    for span in line.spans {
      let isFigure = isSelected && span.figure == selection.figure
      canvas.put(
        span.text,
        column: area.column + span.column,
        row: row,
        role: isFigure ? .selected : span.role,
        limit: area.columns - span.column
      )
      if isFigure { canvas.placeCursor(column: area.column + span.column, row: row) }
    }
  }
}
