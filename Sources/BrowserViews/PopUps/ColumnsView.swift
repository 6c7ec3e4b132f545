import Browser
import TerminalModel
import TrialQuery

extension PopUpView {
  /// The columns of the list: which are shown, in what order.
  func draw(_ popUp: ColumnsPopUp, on canvas: inout Canvas) {
    let shown = popUp.columns.filter(popUp.shown.contains)
    let lines = popUp.columns.enumerated().map { place, column in
      let order = shown.firstIndex(of: column).map { String($0 + 1) } ?? ""
      return Line(
        [
          .init("[", at: 2),
          .init(popUp.shown.contains(column) ? "x" : " ", at: 3, figure: 0),
          .init("]", at: 4),
          .init(order, endingAt: 8, ink: .dim),
          .init(column.title, at: 10),
          .init(column.name, at: 27, ink: .dim),
        ],
        row: place
      )
    }
    draw(lines, "Columns of the list", "\(shown.count) shown", popUp.selected, on: &canvas)
  }

  /// The fields the list can be sorted by, the present order marked.
  func draw(_ popUp: SortPopUp, on canvas: inout Canvas) {
    let lines = popUp.columns.enumerated().map { place, column in
      let key = popUp.order.keys.firstIndex { $0.column == column }
      let order = key.map { "\($0 + 1) \(popUp.order.keys[$0].isFalling ? "falling" : "rising")" }
      return Line(
        [
          .init(column.title, at: 2, ink: key == 0 ? .accent : .normal, figure: 0),
          .init(column.name, at: 19, ink: .dim),
          .init(order ?? "", at: 30),
        ],
        row: place
      )
    }
    draw(lines, "Sort the list", "1 counts first", popUp.selected, on: &canvas)
  }

  /// Draws the fields of the list as a panel with the selected one in view.
  private func draw(
    _ lines: [Line],
    _ name: String,
    _ note: String,
    _ selected: Int,
    on canvas: inout Canvas
  ) {
    let area = PopUpArea(
      state.size,
      columns: 40,
      rows: min(lines.count, max(4, state.size.rows - 6)),
      isPlain: canvas.theme.isPlain
    )
    let panel = PopUpPanel(area: area, name: name, note: note, lines: lines)
    panel.draw(from: panel.top(showing: selected), selected: selected, on: &canvas)
  }
}
