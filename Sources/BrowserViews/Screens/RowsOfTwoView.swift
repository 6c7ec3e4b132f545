import Browser
import TerminalModel

/// Draws a screen of rows of two lines each: breadcrumb, words about the rows, rows, status, keys.
struct RowsOfTwoView {
  let state: BrowserState
  /// The screens on the way here, this one last.
  let path: [String]
  /// What is open, on the right of the breadcrumb.
  let identity: String
  let count: Int
  let selected: Int
  /// What stands in place of rows when there are none.
  let emptiness: [String]
  /// What the selection stands on, in words.
  let place: String
  /// What stands above the rows where there is room.
  let caption: Line
  /// The two lines of a row, their columns counted from the left edge.
  let lines: (Int) -> (Line, Line)

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let chrome = Chrome(state: state)
    let area = PageArea(size).rectangle
    if area.row > 0 {
      chrome.breadcrumb(["rtio-tui"] + path, identity: identity, row: 0, on: &canvas)
    }
    if area.row > 1 { draw(caption, isSelected: false, row: 1, on: &canvas) }
    for (offset, words) in emptiness.prefix(count == 0 ? area.rows : 0).enumerated() {
      canvas.put(words, column: 2, row: area.row + offset, limit: size.columns - 3)
    }
    canvas.placeCursor(column: count == 0 ? 2 : 0, row: area.row)
    let rows = RowsOfTwo(count: count, selected: selected, lines: area.rows)
    for (offset, row) in rows.visible.enumerated() {
      let top = area.row + offset * RowsOfTwo.height
      let (first, second) = lines(row)
      draw(first, isSelected: row == selected, row: top, on: &canvas)
      for line in top..<min(top + RowsOfTwo.height, area.endRow) { canvas.offer(row, row: line) }
      if top + 1 < area.endRow { draw(second, isSelected: false, row: top + 1, on: &canvas) }
    }
    let isBare = size.rows < 10
    chrome.status(place, "", row: size.rows - (isBare ? 1 : 2), on: &canvas)
    if !isBare { chrome.keys(row: size.rows - 1, on: &canvas) }
  }

  private func draw(_ line: Line, isSelected: Bool, row: Int, on canvas: inout Canvas) {
    if isSelected { canvas.put("▸", column: 0, row: row) }
    for span in line.spans {
      let isMarked = isSelected && span.figure == 0
      canvas.put(
        span.text,
        column: span.column,
        row: row,
        ink: isMarked ? .selected : span.ink,
        limit: canvas.size.columns - span.column - 1
      )
      if isMarked { canvas.placeCursor(column: span.column, row: row) }
    }
  }
}
