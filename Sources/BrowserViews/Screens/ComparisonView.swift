import Browser
import TrialPages
import TerminalModel
import TrialModel

/// Draws marked trials side by side, their names staying above the columns.
struct ComparisonView {
  private let state: BrowserState
  private let screen: ComparisonScreen
  private let page: Page

  init(_ state: BrowserState, _ screen: ComparisonScreen) {
    self.state = state
    self.screen = screen
    page = screen.page(size: state.size)
  }

  func draw(on canvas: inout Canvas) {
    let chrome = Chrome(state: state)
    let area = PageArea(canvas.size).rectangle
    if area.row > 1 {
      chrome.breadcrumb(
        ["rtio-tui", "Compare \(screen.trials.count) marked trials"],
        identity: screen.leavesOutSame ? "rows that differ" : "all rows",
        row: 0,
        on: &canvas
      )
    }
    if area.row > 0 { drawNames(row: area.row > 1 ? 1 : 0, on: &canvas) }
    chrome.page(page, screen.selection, in: area, on: &canvas) { _, row, canvas in
      chrome.status(place, origin, row: row, on: &canvas)
    }
  }

  private func drawNames(row: Int, on canvas: inout Canvas) {
    guard !screen.isInWords else {
      let names = screen.trials.map(name(of:)).joined(separator: ", ")
      canvas.put(names, column: 1, row: row, ink: .heading, limit: canvas.size.columns - 2)
      return
    }
    let layout = ComparisonLayout(canvas.size, trials: screen.trials.count)
    let first = layout.first(showing: screen.selection.figure)
    let more = screen.trials.count - layout.columns
    if more > 0 { canvas.put("h l: \(more) more", column: 2, row: row, ink: .dim) }
    let shown = screen.trials.enumerated().dropFirst(first).prefix(layout.columns)
    for (offset, (place, id)) in shown.enumerated() {
      canvas.put(
        name(of: id),
        column: layout.column(offset),
        row: row,
        ink: place == screen.selection.figure ? .accent : .heading,
        limit: layout.columnWidth - 2
      )
    }
  }

  private func name(of id: TrialID) -> String { state.catalogue.trial(id)?.name ?? id.text }

  private var place: String {
    let trials = screen.trials
    let name =
      trials.indices.contains(screen.selection.figure)
      ? name(of: trials[screen.selection.figure]) : ""
    return "row \(screen.selection.row + 1) of \(page.selectableRows.count) · \(name)"
  }

  /// The source of the selected figure, in a few words.
  private var origin: String {
    let (figures, selected) = state.currentFigures
    guard figures.indices.contains(selected) else { return "not in the sources read" }
    return FigureFormat.origin(of: figures[selected], in: state.catalogue)
  }
}
