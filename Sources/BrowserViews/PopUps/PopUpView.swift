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
}
