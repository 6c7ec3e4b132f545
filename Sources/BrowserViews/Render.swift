package import Browser
package import TerminalModel

/// Draws the whole browser: a pure function of its state and the theme.
package func render(_ state: BrowserState, theme: Theme) -> Frame {
  var canvas = Canvas(size: state.size, theme: theme)
  guard state.size.columns >= 20, state.size.rows >= 5 else {
    canvas.put(
      "rtio-tui needs 20x5; \(state.keymap.name(of: .quit, in: .trials)) quits",
      column: 0,
      row: 0
    )
    canvas.placeCursor(column: 0, row: 0)
    return canvas.frame
  }
  switch state.screen {
  case .trials(let screen): TrialsView(state, screen).draw(on: &canvas)
  case .trial(let screen): TrialView(state, screen).draw(on: &canvas)
  case .review(let screen): ReviewView(state, screen).draw(on: &canvas)
  case .forest(let screen): ForestView(state, screen).draw(on: &canvas)
  case .comparison(let screen): ComparisonView(state, screen).draw(on: &canvas)
  case .eventAcross(let screen): EventAcrossView(state, screen).draw(on: &canvas)
  case .summary(let screen): SummaryView(state, screen).draw(on: &canvas)
  case .imports(let screen): ImportsView(state, screen).draw(on: &canvas)
  case .findings(let screen): FindingsView(state, screen).draw(on: &canvas)
  case .reviewFlow(let screen): ReviewFlowView(state, screen).draw(on: &canvas)
  case .screening(let screen): ScreeningView(state, screen).draw(on: &canvas)
  }
  if let popUp = state.popUp { PopUpView(state, popUp).draw(on: &canvas) }
  return canvas.frame
}
