import Browser
package import TerminalModel
package import TrialPages

/// Draws a page with its selection into a part of the screen.
package struct PageView {
  private let layout: PageLayout
  private let selection: PageSelection

  package init(_ page: Page, selection: PageSelection, width: Int, isPlain: Bool = false) {
    layout = PageLayout(page, width: width, isPlain: isPlain, selectedRow: selection.row)
    self.selection = selection
  }

  /// Draws as many lines as fit, and places the cursor on the selected figure.
  package func draw(in area: Rectangle, on canvas: inout Canvas) {
    let window = layout.window(showing: selection, height: area.rows)
    let lines = window.heading + window.places.lazy.map(layout.line)
    for (offset, line) in lines.enumerated() {
      draw(line, row: area.row + offset, in: area, on: &canvas)
    }
  }

  /// The lines in view, from 1, and how many there are: for the status line.
  package func visibleLines(height: Int) -> (first: Int, last: Int, count: Int) {
    let places = layout.window(showing: selection, height: height).places
    return (places.lowerBound + 1, places.upperBound, layout.count)
  }

  /// Where the selection stands, for the status line: `serious, row 3 of 24, lines 20-38 of 298`.
  func place(of selection: PageSelection, on page: Page, height: Int, size: Size) -> String {
    let rows = page.selectableRows
    guard !rows.isEmpty else { return "nothing to select" }
    let lines = visibleLines(height: height)
    let isCut = layout.isExact && lines.count > height && size.columns >= 60
    let more = isCut ? ", lines \(lines.first)-\(lines.last) of \(lines.count)" : ""
    if let (table, place) = rows.table(of: selection.row), table.kind != .totals {
      return "\(table.kind.rawValue), row \(place + 1) of \(table.count)\(more)"
    }
    return "row \(selection.row + 1) of \(rows.count)\(more)"
  }

  private func draw(_ line: Line, row: Int, in area: Rectangle, on canvas: inout Canvas) {
    let isSelected = line.row != nil && line.row == selection.row
    canvas.offer(line.row, row: row, columns: area.column..<area.column + area.columns)
    if isSelected && line.isFirst {
      canvas.put("▸", column: area.column, row: row)
      canvas.placeCursor(column: area.column, row: row)
    }
    for span in line.spans {
      let isFigure = isSelected && span.figure == selection.figure
      let start = area.column + span.column
      let end = canvas.put(
        span.text,
        column: start,
        row: row,
        ink: isFigure ? .selected : span.ink,
        limit: area.columns - span.column
      )
      // A figure that there is no room for leaves it on the sign of its row.
      if isFigure, end > start { canvas.placeCursor(column: start, row: row) }
    }
  }
}
