import Browser
import TerminalModel
import TrialPages

/// Draws one adverse event over several trials: breadcrumb, rows, status or prompt, keys.
struct EventAcrossView {
  private let state: BrowserState
  private let screen: EventAcrossScreen

  init(_ state: BrowserState, _ screen: EventAcrossScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let chrome = Chrome(state: state)
    let page = screen.page
    let area = PageArea(size).rectangle
    if area.row > 0 {
      let name = screen.isInWords ? "One event in words" : "One event"
      let term = screen.asked.term
      let count = screen.asked.trials.count
      chrome.breadcrumb(
        ["Trials", name] + (term.isEmpty ? [] : [term]),
        identity: screen.asked.areMarked
          ? chrome.limits(toMarked: count) : "\(count) trial\(count == 1 ? "" : "s") at hand",
        row: 0,
        on: &canvas
      )
    }
    let view = PageView(
      page,
      selection: screen.selection,
      width: size.columns,
      isPlain: canvas.theme.isPlain
    )
    view.draw(in: area, on: &canvas)
    if page.selectableRows.isEmpty { canvas.placeCursor(column: area.column, row: area.row) }
    let isBare = size.rows < 10
    let row = size.rows - (isBare ? 1 : 2)
    let place = view.place(of: screen.selection, on: page, height: area.rows, size: size)
    if let prompt = screen.prompt {
      chrome.prompt(prompt, beside: "adverse event", row: row, on: &canvas)
    } else {
      chrome.status(place, origin, row: row, on: &canvas)
    }
    if !isBare { chrome.keys(row: size.rows - 1, on: &canvas) }
  }

  /// The source of the selected figure, in a few words.
  private var origin: String {
    let rows = screen.page.selectableRows
    guard rows.indices.contains(screen.selection.row) else { return "" }
    let figures = rows[screen.selection.row].figures
    guard figures.indices.contains(screen.selection.figure) else { return "" }
    return FigureFormat.origin(of: figures[screen.selection.figure], in: state.catalogue)
  }
}
