import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// What was worked out here under its label, in the column of the first arm; it goes on below.
  ///
  /// A label without room stands above it; narrow screens have all of it under the label.
  func computed(label: String, text: String, isIndented: Bool) -> [[Line.Span]] {
    let start = labelColumn + (isIndented ? 2 : 0)
    let isNarrow = width < 60
    let column = isNarrow ? start + 2 : armColumn(0)
    let isBeside = !isNarrow && start + TextWidth.of(label) + 1 <= column
    let head = Line.Span(
      TextWidth.clip(label, to: max(1, width - 1 - start)),
      at: start
    )
    let lines = TextWidth.wrap(text, to: max(8, min(76, width - 1 - column)))
    let body = lines.enumerated()
      .map { place, line in
        [Line.Span(line, at: column, figure: place == 0 ? 0 : nil)]
      }
    return isBeside ? [[head] + (body.first ?? [])] + body.dropFirst() : [[head]] + body
  }
}
