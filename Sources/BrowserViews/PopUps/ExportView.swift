import TrialFigures
import Browser
import TerminalModel
import TrialQuery

extension PopUpView {
  /// The file to write, the trials it holds, and the forms to choose from.
  func draw(_ popUp: ExportPopUp, on canvas: inout Canvas) {
    let formats = ExportFormat.allCases
    let area = PopUpArea(
      state.size,
      columns: 66,
      rows: formats.count + 3,
      isPlain: canvas.theme.isPlain
    )
    let room = area.content.columns - 10
    let path = PathLine("file", popUp.line, at: 9, width: area.content.columns)
    let others = popUp.otherScopes.map(\.name).joined(separator: ", ")
    let trials =
      popUp.format == .svg && !popUp.figure.isOfTrials
      ? "those on the screen"
      : popUp.scope.name + (popUp.hasChoiceOfTrials ? "  (Tab: \(others))" : "")
    var lines = [
      path.line,
      Line([.init("trials", at: 2, ink: .dim), .init(TextWidth.clip(trials, to: room), at: 9)]),
    ]
    if area.content.rows > 5 { lines.insert(warning(popUp), at: 1) }
    // The file stays in view; the forms scroll below it.
    let rows = max(1, area.content.rows - lines.count)
    let first = max(0, min(popUp.selected - rows / 2, formats.count - rows))
    for (place, format) in formats.enumerated().dropFirst(first).prefix(rows) {
      lines.append(
        Line(
          [
            .init(format.rawValue, at: 2, figure: 0),
            .init(
              TextWidth.clip(popUp.purpose(of: format), to: area.content.columns - 12),
              at: 12,
              ink: .dim
            ),
          ],
          row: place
        )
      )
    }
    let panel = PopUpPanel(area: area, name: "Export", note: popUp.format.rawValue, lines: lines)
    panel.draw(from: 0, selected: popUp.selected, on: &canvas)
    canvas.placeCursor(
      column: area.content.column + path.cursorColumn,
      row: area.content.row
    )
  }

  /// What stands below the file while the user is asked about replacing it.
  private func warning(_ popUp: ExportPopUp) -> Line {
    guard popUp.isAsking else { return .blank }
    let keys = [Action.replaceFile, .keepFile].map { Keymap.standard.name(of: $0, in: .replacing) }
    return Line([
      .init("!", at: 7, ink: .warnSign),
      .init("is there already; \(keys[0]) replaces it, \(keys[1]) keeps it", at: 9),
    ])
  }
}
