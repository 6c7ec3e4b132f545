import Browser
import TerminalModel

/// Draws what floats over a screen.
struct PopUpView {
  let state: BrowserState
  let popUp: PopUp

  init(_ state: BrowserState, _ popUp: PopUp) {
    self.state = state
    self.popUp = popUp
  }

  func draw(on canvas: inout Canvas) {
    switch popUp {
    case .source(let popUp): draw(popUp, on: &canvas)
    case .columns(let popUp): draw(popUp, on: &canvas)
    case .sort(let popUp): draw(popUp, on: &canvas)
    case .help(let popUp): draw(popUp, on: &canvas)
    case .palette(let popUp): draw(popUp, on: &canvas)
    case .export(let popUp): draw(popUp, on: &canvas)
    case .decision(let popUp): draw(popUp, on: &canvas)
    case .overriding(let popUp): draw(popUp, on: &canvas)
    case .noting(let popUp): draw(popUp, on: &canvas)
    case .importPath(let prompt): draw(prompt, on: &canvas)
    case .records(let popUp): draw(popUp, on: &canvas)
    case .importing: drawImporting(on: &canvas)
    case .leaving: drawLeaving(on: &canvas)
    case .finding(let popUp): draw(popUp, on: &canvas)
    case .endpoints(let popUp): draw(popUp, on: &canvas)
    case .rating(let popUp): draw(popUp, on: &canvas)
    case .screening(let popUp): draw(popUp, on: &canvas)
    }
  }

  /// Draws lines in a pop-up as high as they are, as far as the screen has room, with the selected row in view.
  func draw(
    _ lines: [Line],
    columns: Int,
    name: String,
    note: String = "",
    selected: Int,
    on canvas: inout Canvas
  ) {
    let area = PopUpArea(
      state.size,
      columns: columns,
      rows: lines.count,
      isPlain: canvas.theme.isPlain,
      isHigh: true
    )
    let panel = PopUpPanel(area: area, name: name, note: note, lines: lines)
    // Where no row is selected it stands at the first.
    canvas.placeCursor(column: area.content.column, row: area.content.row)
    panel.draw(from: panel.top(showing: selected), selected: selected, on: &canvas)
  }
}
