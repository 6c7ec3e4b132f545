import TrialQuery
import Browser
import TerminalModel

/// Draws the search as it is typed, with carets under what cannot be read.
struct PromptView {
  private let prompt: SearchPrompt
  private let widenings: [Widening]
  private let layout: TrialsLayout

  init(_ prompt: SearchPrompt, widenings: [Widening], layout: TrialsLayout) {
    self.prompt = prompt
    self.widenings = widenings
    self.layout = layout
  }

  func draw(on canvas: inout Canvas) {
    let isNarrow = layout.chips.rows == 0
    let row = isNarrow ? layout.head.row : layout.chips.row
    let columns = canvas.size.columns
    canvas.clear(Rectangle(column: 0, row: row, columns: columns, rows: 1))
    let start = canvas.put("/ ", column: 1, row: row, ink: .keyHint)
    let also = widenings.map { "  \($0.words)" }.joined()
    let kept = also + (prompt.kept.isEmpty ? "" : "  within \(prompt.kept.text)")
    let room = max(1, columns - start - 2)
    let visible = VisibleLine(prompt.line, room: room)
    let end = canvas.put(visible.text, column: start, row: row)
    canvas.put(kept, column: end + 1, row: row, ink: .dim, limit: columns - end - 2)
    if let error = prompt.error {
      let from = start + error.place.offset - visible.hidden
      if from >= start, !isNarrow {
        canvas.clear(Rectangle(column: 0, row: row + 1, columns: columns, rows: 1))
        canvas.put(error.carets, column: from, row: row + 1, ink: .keyHint)
      }
    }
    canvas.placeCursor(column: min(columns - 1, start + visible.cursor), row: row)
  }
}
