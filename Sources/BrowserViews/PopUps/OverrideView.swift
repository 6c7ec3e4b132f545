import Browser
import TerminalModel
import TrialModel

extension PopUpView {
  /// Which category is set, what is said of it, and the typed values, note and initials.
  func draw(_ popUp: OverridePopUp, on canvas: inout Canvas) {
    let layout = OverrideLayout(popUp, in: state, isPlain: canvas.theme.isPlain)
    let name = TextWidth.clip(popUp.trial.name, to: max(0, layout.area.content.columns - 20))
    FormView(
      area: layout.area,
      name: "Set a category",
      note: name,
      lines: layout.lines,
      field: popUp.field
    )
    .draw(selected: nil, on: &canvas)
  }
}
