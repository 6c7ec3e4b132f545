import Browser
import TerminalModel
import TrialQuery

/// Draws the filter as chips, each with the digit that removes it.
struct ChipsView {
  private let view: ListState

  init(_ view: ListState) { self.view = view }

  func draw(column: Int, row: Int, isNarrow: Bool, on canvas: inout Canvas) {
    let terms = view.filter.terms
    guard !terms.isEmpty else {
      if !isNarrow { canvas.put("no filter", column: column, row: row, ink: .dim) }
      return
    }
    var column = column
    for (place, term) in terms.enumerated() {
      if column + 6 > canvas.size.columns {
        canvas.put("…", column: canvas.size.columns - 2, row: row)
        return
      }
      if place < 9 {
        column = canvas.put("\(place + 1) ", column: column, row: row, ink: .keyHint)
      }
      column = canvas.put(term.text, column: column, row: row, ink: .chip)
      column = canvas.put(isNarrow ? "" : " ×", column: column, row: row) + (isNarrow ? 1 : 3)
    }
    drawOptions(after: column, row: row, on: &canvas)
  }

  /// The same view as options of the command line, where there is room.
  private func drawOptions(after column: Int, row: Int, on canvas: inout Canvas) {
    let options = "--filter '\(view.filter.text)'"
    let hint = "a digit removes, u undoes"
    for text in [options, hint] where canvas.size.columns >= 100 || text == hint {
      let start = canvas.size.columns - 1 - TextWidth.of(text)
      if start >= column + 2 {
        canvas.put(text, column: start, row: row, ink: .dim)
        return
      }
    }
  }
}
