import Browser
import TerminalModel
import TrialChecks

extension PopUpView {
  /// What the finding is, which way to decide, and the typed initials and note.
  func draw(_ popUp: DecisionPopUp, on canvas: inout Canvas) {
    let layout = DecisionLayout(popUp, size: state.size, isPlain: canvas.theme.isPlain)
    let area = layout.area
    let lines = layout.lines.map { line in
      Line(spans(of: line, in: popUp), row: row(of: line))
    }
    let note =
      layout.lastScroll > 0
      ? "note, lines \(layout.visibleNote.lowerBound + 1)-\(layout.visibleNote.upperBound)"
        + " of \(layout.noteLines)"
      : popUp.finding.severity == .fail ? "failure" : "warning"
    PopUpPanel(area: area, name: "Decide", note: note, lines: lines)
      .draw(from: 0, selected: popUp.selected, on: &canvas)
    guard let place = layout.lines.firstIndex(where: { $0.kind == .end(popUp.field) }) else {
      return
    }
    let end = DecisionLayout.textColumn + TextWidth.of(layout.lines[place].text)
    canvas.placeCursor(
      column: area.content.column + min(end, area.content.columns - 1),
      row: area.content.row + place
    )
  }

  private func row(of line: DecisionLayout.Line) -> Int? {
    if case .choice(let place) = line.kind { place } else { nil }
  }

  private func spans(of line: DecisionLayout.Line, in popUp: DecisionPopUp) -> [Line.Span] {
    let at = DecisionLayout.textColumn
    let label = Line.Span(line.label, at: 2, role: .dim)
    switch line.kind {
    case .blank: return []
    case .words: return [label, .init(line.text, at: at)]
    case .warning: return [.init("!", at: at - 2, role: .warnSign), .init(line.text, at: at)]
    case .choice: return [.init(line.text, at: 2, figure: 0)]
    case .typed, .end: return [label, .init(line.text, at: at, role: .chip)]
    }
  }
}
