import Browser
import TerminalModel

extension PopUpView {
  /// The question which records to bring, with what the store has of them.
  func draw(_ popUp: RecordsPopUp, on canvas: inout Canvas) {
    let columns = min(66, state.size.columns - 3)
    let held = popUp.choices.map { TextWidth.of($0.held) }.max() ?? 0
    // On a narrow screen what the store has stands under the trials.
    let isWide = columns >= 60
    let room = isWide ? columns - held - 4 : columns - 2
    var lines: [Line] = []
    for (place, choice) in popUp.choices.enumerated() {
      let trials = TextWidth.clip(choice.trials, to: room)
      let held = Line.Span(choice.held, at: isWide ? columns - held : 4, ink: .dim)
      lines.append(
        Line([.init(trials, at: 2, figure: 0)] + (isWide ? [held] : []), row: place)
      )
      if !isWide, state.size.rows > 12 { lines.append(Line([held], row: nil)) }
    }
    let note =
      "From ClinicalTrials.gov into the store, beside the browser. What is there already and was not "
      + "changed since is not fetched again."
    lines += [.blank]
    lines += TextWidth.wrap(note, to: max(8, columns - 3))
      .map { Line([.init($0, at: 2, ink: .dim)]) }
    draw(lines, columns: columns, name: "Bring records", selected: popUp.selected, on: &canvas)
  }
}
