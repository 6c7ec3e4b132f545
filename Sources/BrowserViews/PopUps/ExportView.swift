import Browser
import TerminalModel
import TrialFigures
import TrialQuery

extension PopUpView {
  /// The file to write, the trials it holds, and the forms and tables to choose from.
  func draw(_ popUp: ExportPopUp, on canvas: inout Canvas) {
    let area = PopUpArea(
      state.size,
      columns: 66,
      rows: popUp.contents.count + 4,
      isPlain: canvas.theme.isPlain
    )
    let room = area.content.columns - 10
    let path = PathLine("file", popUp.line, at: 9, width: area.content.columns)
    let others = popUp.otherScopes.map(\.name).joined(separator: ", ")
    let trials =
      popUp.isPicture && !popUp.figure.isOfTrials
      ? "those on the screen"
      : popUp.scope.name + (popUp.hasChoiceOfTrials ? "  (Tab: \(others))" : "")
    var lines = [
      path.line,
      Line([.init("trials", at: 2, ink: .dim), .init(TextWidth.clip(trials, to: room), at: 9)]),
    ]
    if area.content.rows > 5 { lines.insert(underFile(popUp), at: 1) }
    let contents = contents(of: popUp, width: area.content.columns)
    // The file stays in view; what can be written scrolls below it.
    let rows = max(1, area.content.rows - lines.count)
    let selected = contents.firstIndex { $0.row == popUp.selected } ?? 0
    let first = max(0, min(selected - rows / 2, contents.count - rows))
    lines += contents.dropFirst(first).prefix(rows)
    let panel = PopUpPanel(area: area, name: "Export", note: popUp.content.name, lines: lines)
    panel.draw(from: 0, selected: popUp.selected, on: &canvas)
    canvas.placeCursor(
      column: area.content.column + path.cursorColumn,
      row: area.content.row
    )
  }

  /// The forms of trials, then the tables of data under a heading.
  private func contents(of popUp: ExportPopUp, width: Int) -> [Line] {
    var lines = popUp.contents.enumerated()
      .map { place, content in
        Line(
          [
            .init(content.name, at: 2, figure: 0),
            .init(
              TextWidth.clip(popUp.purpose(of: content), to: width - 13),
              at: 13,
              ink: .dim
            ),
          ],
          row: place
        )
      }
    lines.insert(
      Line([.init("tables of data about them", at: 2, ink: .heading)]),
      at: ExportFormat.allCases.count
    )
    return lines
  }

  /// What stands below the file: the question whether it is replaced, or what its ending says.
  private func underFile(_ popUp: ExportPopUp) -> Line {
    guard popUp.isAsking else {
      guard case .table = popUp.content else { return .blank }
      let endings = ExportFormat.ofTables.map { ".\($0.fileExtension)" }.joined(separator: " ")
      return Line([.init("its ending says the form: \(endings)", at: 9, ink: .dim)])
    }
    let keys = [Action.replaceFile, .keepFile].map { Keymap.standard.name(of: $0, in: .replacing) }
    return Line([
      .init("!", at: 7, ink: .warnSign),
      .init("is there already; \(keys[0]) replaces it, \(keys[1]) keeps it", at: 9),
    ])
  }
}
