import Browser
import TrialPages
import TerminalModel

/// Draws a screen of tabs: breadcrumb, tabs, the open page, status and keys.
struct TabbedView<Tab: PageTab> {
  let state: BrowserState
  let tabs: Tabs<Tab>
  let page: Page
  /// The screens on the way here, this one last.
  let path: [String]
  /// What is open, on the right of the breadcrumb.
  let identity: String
  /// What stands after the name of a tab: how many warnings.
  let note: (Tab) -> String
  /// What is being typed in place of the status; `nil` when nothing is.
  var prompt: TypedLine?

  func draw(on canvas: inout Canvas) {
    let chrome = Chrome(state: state)
    let area = PageArea(canvas.size).rectangle
    if area.row > 0 { drawHead(chrome, on: &canvas) }
    chrome.page(page, tabs.selection, in: area, on: &canvas) { place, row, canvas in
      if let prompt {
        let found = page.selectableRows.isEmpty ? "nothing found" : place
        chrome.prompt(prompt, beside: found, row: row, on: &canvas)
      } else {
        chrome.status(place, chrome.origin(on: page, at: tabs.selection), row: row, on: &canvas)
      }
    }
  }

  private func drawHead(_ chrome: Chrome, on canvas: inout Canvas) {
    let isLow = canvas.size.rows < 16
    let count = Tab.allCases.count
    let tab = "\(tabs.open.rawValue) \(tabs.open.title)  1-\(count)"
    let shownPath = isLow ? path.suffix(1) + [tab] : ["rtio-tui"] + path
    chrome.breadcrumb(shownPath, identity: identity, row: 0, on: &canvas)
    guard !isLow else { return }
    chrome.tabs(
      Tab.allCases.map { ($0.rawValue, $0.title, note($0)) },
      open: tabs.open.rawValue,
      row: 1,
      on: &canvas
    )
  }
}
