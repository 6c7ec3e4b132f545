import Browser
import TerminalModel

extension PopUpView {
  /// Where a figure comes from: the printed value first, the doubt stated.
  func draw(_ popUp: SourcePopUp, on canvas: inout Canvas) {
    let layout = SourceLayout(popUp, in: state, isPlain: canvas.theme.isPlain)
    draw(layout, "Where this figure comes from", popUp.scroll, popUp.selected, on: &canvas)
  }

  /// A finding of an import as a whole.
  func draw(_ popUp: FindingPopUp, on canvas: inout Canvas) {
    let layout = SourceLayout(popUp, size: state.size, isPlain: canvas.theme.isPlain)
    draw(layout, "What the import found", popUp.scroll, nil, on: &canvas)
  }

  private func draw(
    _ layout: SourceLayout,
    _ name: String,
    _ scroll: Int,
    _ selected: Int?,
    on canvas: inout Canvas
  ) {
    let top = min(scroll, layout.lastScroll)
    let last = min(layout.lines.count, top + layout.area.content.rows)
    let lines = layout.lines.map { line in
      Line(spans(of: line, textColumn: layout.textColumn), row: row(of: line))
    }
    let panel = PopUpPanel(
      area: layout.area,
      name: name,
      note: layout.lastScroll > 0 ? "lines \(top + 1)-\(last) of \(layout.lines.count)" : "",
      lines: lines
    )
    canvas.placeCursor(column: layout.area.content.column, row: layout.area.content.row)
    panel.draw(from: top, selected: selected, on: &canvas)
  }

  private func row(of line: SourceLayout.Line) -> Int? {
    if case .choice(let place) = line.kind { place } else { nil }
  }

  private func spans(of line: SourceLayout.Line, textColumn: Int) -> [Line.Span] {
    switch line.kind {
    case .name: [.init(line.text, at: 0, ink: .heading)]
    case .choice: [.init(line.text, at: 2, figure: 0)]
    case .words: [.init(line.label, at: 0, ink: .dim), .init(line.text, at: textColumn)]
    case .warning:
      [
        .init(line.label, at: 0, ink: .dim),
        .init("!", at: textColumn - 2, ink: .warnSign),
        .init(line.text, at: textColumn),
      ]
    }
  }
}
