import Browser
import TerminalModel

/// A pop-up with typed texts: its lines, and the cursor at the end of the text that has the keys.
struct FormView<Field: Hashable & Sendable> {
  let area: PopUpArea
  /// Its name, on the upper edge.
  let name: String
  /// What stands at the right of the upper edge.
  let note: String
  let lines: [FormLine<Field>]
  /// The text that has the keys.
  let field: Field

  func draw(selected: Int?, on canvas: inout Canvas) {
    let text = FormColumns.text(canvas.size)
    let drawn = lines.map { Line(spans(of: $0, at: text), row: row(of: $0)) }
    PopUpPanel(area: area, name: name, note: note, lines: drawn)
      .draw(from: 0, selected: selected, on: &canvas)
    guard let place = lines.firstIndex(where: { $0.kind == .end(field) }) else { return }
    let end = text + (lines[place].cursor ?? TextWidth.of(lines[place].text))
    canvas.placeCursor(
      column: area.content.column + min(end, area.content.columns - 1),
      row: area.content.row + place
    )
  }

  private func row(of line: FormLine<Field>) -> Int? {
    if case .choice(let place) = line.kind { place } else { nil }
  }

  private func spans(of line: FormLine<Field>, at: Int) -> [Line.Span] {
    let label = Line.Span(TextWidth.clip(line.label, to: at - 3), at: 2, ink: .dim)
    switch line.kind {
    case .blank: return []
    case .words: return [label, .init(line.text, at: at)]
    case .warning: return [.init("!", at: at - 2, ink: .warnSign), .init(line.text, at: at)]
    case .choice: return [.init(line.text, at: 2, figure: 0)]
    case .typed, .end: return [label, .init(line.text, at: at, ink: .chip)]
    }
  }
}
