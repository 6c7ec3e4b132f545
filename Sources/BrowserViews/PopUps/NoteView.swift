import Browser
import TerminalModel
import TrialModel

extension PopUpView {
  /// What the others say of the trial, and the typed tags, note and initials.
  func draw(_ popUp: NotePopUp, on canvas: inout Canvas) {
    let layout = NoteLayout(popUp, in: state, isPlain: canvas.theme.isPlain)
    let name = TextWidth.clip(popUp.name, to: max(0, layout.area.content.columns - 20))
    FormView(
      area: layout.area,
      name: "Tags and note",
      note: name,
      lines: layout.lines,
      field: popUp.field
    )
    .draw(selected: nil, on: &canvas)
  }
}
