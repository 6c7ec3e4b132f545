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
    let size = canvas.size
    let chrome = Chrome(state: state)
    let area = PageArea(size).rectangle
    if area.row > 0 { drawHead(chrome, on: &canvas) }
    let view = PageView(
      page,
      selection: tabs.selection,
      width: size.columns,
      isPlain: canvas.theme.isPlain
    )
    view.draw(in: area, on: &canvas)
    let isBare = size.rows < 10
    let statusRow = size.rows - (isBare ? 1 : 2)
    let words = view.place(of: tabs.selection, on: page, height: area.rows, size: size)
    let place = prompt != nil && page.selectableRows.isEmpty ? "nothing found" : words
    if let prompt {
      chrome.prompt(prompt, beside: place, row: statusRow, on: &canvas)
    } else {
      chrome.status(place, origin, row: statusRow, on: &canvas)
    }
    if !isBare { chrome.keys(row: size.rows - 1, on: &canvas) }
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

  /// The source of the selected figure, in a few words.
  private var origin: String {
    let rows = page.selectableRows
    guard rows.indices.contains(tabs.selection.row) else { return "" }
    let figures = rows[tabs.selection.row].figures
    guard figures.indices.contains(tabs.selection.figure) else { return "" }
    return FigureFormat.origin(of: figures[tabs.selection.figure], in: state.catalogue)
  }
}
