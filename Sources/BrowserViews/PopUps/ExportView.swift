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
    let tab = state.keymap.name(of: .nextExportScope, in: .export)
    let trials =
      popUp.isPicture && !popUp.figure.isOfTrials
      ? "those on the screen"
      : popUp.scope.name + (popUp.hasChoiceOfTrials ? "  (\(tab): \(others))" : "")
    var lines = [path.line]
    // On low screens the question stands in place of the trials.
    if popUp.isAsking {
      lines += question(width: area.content.columns)
    } else if area.content.rows > 5 {
      lines.append(underFile(popUp))
    }
    let questionRows = lines.count - 1
    if !popUp.isAsking || area.content.rows > 5 {
      lines.append(
        Line([.init("trials", at: 2, ink: .dim), .init(TextWidth.clip(trials, to: room), at: 9)])
      )
    }
    let contents = contents(of: popUp, width: area.content.columns)
    // The file stays in view; what can be written scrolls below it.
    let rows = max(1, area.content.rows - lines.count)
    let selected = contents.firstIndex { $0.row == popUp.selected } ?? 0
    let first = max(0, min(selected - rows / 2, contents.count - rows))
    lines += contents.dropFirst(first).prefix(rows)
    let panel = PopUpPanel(area: area, name: "Export", note: popUp.content.name, lines: lines)
    panel.draw(from: 0, selected: popUp.isAsking ? nil : popUp.selected, on: &canvas)
    let content = area.content
    guard popUp.isAsking else {
      canvas.placeCursor(column: content.column + path.cursorColumn, row: content.row)
      return
    }
    canvas.placeCursor(
      onWordsIn: Rectangle(
        column: content.column,
        row: content.row + 1,
        columns: content.columns,
        rows: questionRows
      )
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

  /// What the ending of a file of data says; nothing below another file.
  private func underFile(_ popUp: ExportPopUp) -> Line {
    guard case .table = popUp.content else { return .blank }
    let endings = ExportFormat.ofTables.map { ".\($0.fileExtension)" }.joined(separator: " ")
    return Line([.init("its ending says the form: \(endings)", at: 9, ink: .dim)])
  }

  /// The question whether the file is replaced, in as many lines as the width needs.
  private func question(width: Int) -> [Line] {
    let keys = [Action.replaceFile, .keepFile].map { state.keymap.name(of: $0, in: .replacing) }
    let text = "is there already; \(keys[0]) replaces it, \(keys[1]) keeps it"
    let column = width < 30 ? 4 : 9
    return TextWidth.wrap(text, to: max(8, width - column)).enumerated()
      .map { place, words in
        Line(
          (place == 0 ? [.init("!", at: column - 2, ink: .warnSign)] : [])
            + [.init(words, at: column)]
        )
      }
  }
}
