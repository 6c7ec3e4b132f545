import Browser
import TerminalModel
import TrialPages

extension Chrome {
  /// A page in its area, what stands on the line beneath it, and the keys where there is room for them.
  ///
  /// The line beneath is drawn by the last argument, from where the selection stands and its row.
  func page(
    _ page: Page,
    _ selection: PageSelection,
    in area: Rectangle,
    on canvas: inout Canvas,
    line: (_ place: String, _ row: Int, _ canvas: inout Canvas) -> Void
  ) {
    let size = canvas.size
    let view = PageView(
      page,
      selection: selection,
      width: size.columns,
      isPlain: canvas.theme.isPlain
    )
    view.draw(in: area, on: &canvas)
    if page.selectableRows.isEmpty { canvas.placeCursor(onWordsIn: area) }
    let isBare = size.rows < 10
    let place = view.place(of: selection, on: page, height: area.rows, size: size)
    line(place, size.rows - (isBare ? 1 : 2), &canvas)
    if !isBare { keys(row: size.rows - 1, on: &canvas) }
  }

  /// The selected figure of a page; `nil` where nothing is selected.
  func figure(on page: Page, at selection: PageSelection) -> ShownFigure? {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row) else { return nil }
    let figures = rows[selection.row].figures
    return figures.indices.contains(selection.figure) ? figures[selection.figure] : nil
  }

  /// The source of the selected figure, in a few words; empty where nothing is selected.
  func origin(on page: Page, at selection: PageSelection) -> String {
    figure(on: page, at: selection).map { FigureFormat.origin(of: $0, in: state.catalogue) } ?? ""
  }
}
