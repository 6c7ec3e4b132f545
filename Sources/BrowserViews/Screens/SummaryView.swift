import Browser
import TerminalModel
import TrialModel
import TrialPages

/// Draws a summary of findings: breadcrumb, how it is made, the rows, status and keys.
struct SummaryView {
  private let state: BrowserState
  private let screen: SummaryScreen

  init(_ state: BrowserState, _ screen: SummaryScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let chrome = Chrome(state: state)
    let area = PageArea(size).rectangle
    if area.row > 0 { drawHead(chrome, isLow: size.rows < 16, on: &canvas) }
    chrome.page(screen.page, screen.selection, in: area, on: &canvas) { place, row, canvas in
      chrome.status(place, about, row: row, on: &canvas)
    }
  }

  private func drawHead(_ chrome: Chrome, isLow: Bool, on canvas: inout Canvas) {
    let name = screen.isInWords ? "Summary of findings in words" : "Summary of findings"
    let program = canvas.size.columns < 100 ? [] : ["rtio-tui"]
    let names = screen.summary.trials.map(\.name)
    let identity = names.count == 1 ? names[0] : "\(names.count) trials"
    chrome.breadcrumb(
      isLow ? [name] : program + [name],
      identity: identity,
      row: 0,
      on: &canvas
    )
    guard !isLow else { return }
    let own = screen.summary.trials.count == 1 ? screen.summary.trials[0].title : nil
    let settings = [own ?? names.joined(separator: ", "), screen.summary.method].compactMap { $0 }
    let shown = Chrome.wholeWords(
      of: settings.joined(separator: " · "),
      in: canvas.size.columns - 2
    )
    canvas.put(shown, column: 1, row: 1, ink: .dim)
  }

  /// Source of the selected figure, or how it was computed.
  private var about: String {
    guard screen.selectedRow != nil,
      let figure = Chrome(state: state).figure(on: screen.page, at: screen.selection)
    else { return "" }
    if let computation = figure.computation { return "computed here: \(computation.name)" }
    return FigureFormat.origin(of: figure, in: state.catalogue)
  }
}
