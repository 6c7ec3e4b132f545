import Browser
import TerminalModel
import TrialChecks

extension PopUpView {
  /// What the finding is, which way to decide, and the typed initials and note.
  func draw(_ popUp: DecisionPopUp, on canvas: inout Canvas) {
    let layout = DecisionLayout(popUp, size: state.size, isPlain: canvas.theme.isPlain)
    let note =
      layout.lastScroll > 0
      ? "note, lines \(layout.visibleNote.lowerBound + 1)-\(layout.visibleNote.upperBound)"
        + " of \(layout.noteLines)"
      : popUp.slip.severity == .fail ? "failure" : "warning"
    FormView(area: layout.area, name: "Decide", note: note, lines: layout.lines, field: popUp.field)
      .draw(selected: popUp.selected, on: &canvas)
  }
}
