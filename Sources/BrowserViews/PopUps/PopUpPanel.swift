import Browser
import TerminalModel

/// The ground a pop-up is drawn on: a frame with its name, or the whole screen.
struct PopUpPanel {
  let area: PopUpArea
  /// Its name, on the upper edge.
  let name: String
  /// What stands at the right of the upper edge.
  let note: String
  /// The lines of its content, their columns counted from the content's first cell.
  let lines: [Line]

  /// Draws the lines from `top` on, the marker before those of the selected row, and the cursor on
  /// its first cell.
  func draw(from top: Int, selected: Int?, on canvas: inout Canvas) {
    canvas.clear(area.outer)
    // What lies below has no keys.
    canvas.withdrawOffers()
    drawEdge(on: &canvas)
    let content = area.content
    for (offset, line) in lines.dropFirst(top).prefix(content.rows).enumerated() {
      let row = content.row + offset
      let isSelected = line.row != nil && line.row == selected
      canvas.offer(line.row, row: row, columns: content.column..<content.column + content.columns)
      if isSelected, line.isFirst {
        canvas.put("▸", column: content.column, row: row)
        canvas.placeCursor(column: content.column, row: row)
      }
      for span in line.spans {
        let isChosen = isSelected && span.figure == 0
        let start = content.column + span.column
        let end = canvas.put(
          span.text,
          column: start,
          row: row,
          ink: isChosen ? .selected : span.ink,
          limit: content.columns - span.column
        )
        if isChosen, end > start { canvas.placeCursor(column: start, row: row) }
      }
    }
  }

  /// The first line to show so that the selected row is in view.
  func top(showing selected: Int?) -> Int {
    guard let selected, let place = lines.firstIndex(where: { $0.row == selected }) else {
      return 0
    }
    let rows = area.content.rows
    let context = rows > 6 ? 2 : 0
    return max(0, min(place + 1 + context - rows, lines.count - rows))
  }

  private func drawEdge(on canvas: inout Canvas) {
    let outer = area.outer
    guard area.isFramed else {
      canvas.put(name, column: 1, row: outer.row, ink: .heading, limit: outer.columns - 2)
      let column = outer.columns - 1 - TextWidth.of(note)
      if column > TextWidth.of(name) + 2 { canvas.put(note, column: column, row: outer.row) }
      return
    }
    let rule = String(repeating: "─", count: outer.columns - 2)
    canvas.put("┌\(rule)┐", column: outer.column, row: outer.row)
    for row in (outer.row + 1)..<(outer.endRow - 1) {
      canvas.put("│", column: outer.column, row: row)
      canvas.put("│", column: outer.endColumn - 1, row: row)
    }
    canvas.put("└\(rule)┘", column: outer.column, row: outer.endRow - 1)
    canvas.put(" \(name) ", column: outer.column + 1, row: outer.row, ink: .heading)
    guard !note.isEmpty else { return }
    canvas.put(" \(note) ", endColumn: outer.endColumn - 1, row: outer.row)
  }
}
