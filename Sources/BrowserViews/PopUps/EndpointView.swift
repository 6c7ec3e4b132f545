import Browser
import TerminalModel
import TrialPages

extension PopUpView {
  /// The endpoints with how many trials have a ratio of each.
  func draw(_ popUp: EndpointPopUp, on canvas: inout Canvas) {
    let matches = popUp.matches
    let columns = min(76, state.size.columns - (state.size.columns >= 60 ? 8 : 3))
    let area = PopUpArea(
      state.size,
      columns: columns,
      rows: max(1, min(matches.count, state.size.rows - 8)) + 1,
      isPlain: canvas.theme.isPlain,
      isHigh: true
    )
    let room = area.content.columns
    let typed = VisibleLine(popUp.line, room: room - 3)
    let lines = matches.enumerated().map { place, choice in
      let count = "\(choice.trials) trial\(choice.trials == 1 ? "" : "s")"
      let column = room - 11
      return Line(
        [
          .init(TextWidth.clip(choice.endpoint.text, to: column - 3), at: 2, figure: 0),
          .init(TextWidth.pad(count, to: 10, alignment: .right), at: column, ink: .dim),
        ],
        row: place
      )
    }
    let shown = area.content.rows - 1
    let top = max(0, min(popUp.selected - shown / 2, lines.count - shown))
    let none = Line([.init("no endpoint has these words", at: 2, ink: .dim)])
    PopUpPanel(
      area: area,
      name: "Endpoints",
      note: "\(matches.count) of \(popUp.choices.count); type words",
      lines: [Line([.init("/ \(typed.text)", at: 0)])]
        + (lines.isEmpty ? [none] : Array(lines.dropFirst(top).prefix(shown)))
    )
    .draw(from: 0, selected: popUp.selected, on: &canvas)
    canvas.placeCursor(
      column: area.content.column + 2 + typed.cursor,
      row: area.content.row
    )
  }
}
