import Browser
import TerminalModel
import TrialModel

extension PopUpView {
  /// What is rated, the five domains, and the typed note and initials.
  func draw(_ popUp: RatingPopUp, on canvas: inout Canvas) {
    let layout = RatingLayout(popUp, size: state.size, isPlain: canvas.theme.isPlain)
    FormView(
      area: layout.area,
      name: "Rate the certainty",
      note: popUp.domain.words,
      lines: layout.lines,
      field: popUp.field
    )
    .draw(selected: popUp.selected, on: &canvas)
  }
}
