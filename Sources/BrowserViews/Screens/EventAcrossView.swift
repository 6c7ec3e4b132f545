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
    let chrome = Chrome(state: state)
    let area = PageArea(canvas.size).rectangle
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
    chrome.page(screen.page, screen.selection, in: area, on: &canvas) { place, row, canvas in
      if let prompt = screen.prompt {
        chrome.prompt(prompt, beside: "adverse event", row: row, on: &canvas)
      } else {
        let origin = chrome.origin(on: screen.page, at: screen.selection)
        chrome.status(place, origin, row: row, on: &canvas)
      }
    }
  }
}
