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
  var prompt: String?

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
    let place = place(in: view, height: area.rows)
    if let prompt {
      drawPrompt(prompt, beside: place, row: statusRow, on: &canvas)
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

  private func place(in view: PageView, height: Int) -> String {
    let rows = page.selectableRows
    guard !rows.isEmpty else { return prompt == nil ? "nothing to select" : "nothing found" }
    let lines = view.visibleLines(height: height)
    let isCut = lines.count > height && state.size.columns >= 60
    let more = isCut ? ", lines \(lines.first)-\(lines.last) of \(lines.count)" : ""
    if let (table, place) = rows.table(of: tabs.selection.row), table.kind != .totals {
      return "\(table.kind.rawValue), row \(place + 1) of \(table.count)\(more)"
    }
    return "row \(tabs.selection.row + 1) of \(rows.count)\(more)"
  }

  /// Draws a text being typed, its end in view, and where the selection stands.
  private func drawPrompt(
    _ text: String,
    beside place: String,
    row: Int,
    on canvas: inout Canvas
  ) {
    let start = canvas.put("/ ", column: 1, row: row, role: .keyHint)
    let room = max(1, canvas.size.columns - start - TextWidth.of(place) - 4)
    let dropped = max(0, TextWidth.of(text) - room)
    let end = canvas.put(String(text.dropFirst(dropped)), column: start, row: row)
    canvas.put(place, column: canvas.size.columns - 1 - TextWidth.of(place), row: row, role: .dim)
    canvas.placeCursor(column: min(canvas.size.columns - 1, end), row: row)
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
