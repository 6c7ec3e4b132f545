import Browser
import TerminalModel

extension PopUpView {
  /// The commands by name: what was typed, and what answers to it.
  func draw(_ popUp: PalettePopUp, on canvas: inout Canvas) {
    let entries = popUp.entries(of: state.keymap)
    let columns = min(76, state.size.columns - (state.size.columns >= 60 ? 8 : 3))
    let rows = max(1, min(entries.count, state.size.rows - 10))
    let area = PopUpArea(
      state.size,
      columns: columns,
      rows: rows + 2,
      isPlain: canvas.theme.isPlain,
      isHigh: true
    )
    let lines = entries.enumerated().map { place, entry in
      Line(spans(of: entry, from: popUp.context, columns: columns), row: place)
    }
    let none = Line([.init("no command has these words", at: 2, ink: .dim)])
    let list = PopUpPanel(area: area, name: "", note: "", lines: lines)
    let shown = area.content.rows - 2
    let top = max(0, min(popUp.selected + 1 - shown, lines.count - shown))
    let visible = lines.isEmpty ? [none] : Array(lines.dropFirst(top).prefix(shown))
    let whole = PalettePopUp(context: popUp.context, views: popUp.views)
    let typed = VisibleLine(popUp.line, room: columns - 3)
    let count = Line([
      .init("\(entries.count) of \(whole.entries(of: state.keymap).count)", at: 0, ink: .dim)
    ])
    let panel = PopUpPanel(
      area: list.area,
      name: "Commands",
      note: "type words of the command",
      lines: [Line([.init(": \(typed.text)", at: 0)])] + visible + [count]
    )
    panel.draw(from: 0, selected: popUp.selected, on: &canvas)
    canvas.placeCursor(
      column: area.content.column + 2 + typed.cursor,
      row: area.content.row
    )
  }

  private func spans(
    of entry: PaletteEntry,
    from context: KeyContext,
    columns: Int
  ) -> [Line.Span] {
    let works = entry.contexts.contains(context)
    let more = entry.contexts.count - 2
    let places =
      entry.contexts.prefix(2).map(\.rawValue).joined(separator: ", ")
      + (more > 0 ? ", +\(more)" : "")
    let ink: Ink = works ? .normal : .disabled
    let keyColumn = columns < 60 ? columns - 9 : 40
    var spans: [Line.Span] = [
      .init(TextWidth.clip(entry.help, to: keyColumn - 3), at: 2, ink: ink, figure: 0),
      .init(entry.key, at: keyColumn, ink: works ? .keyHint : .disabled),
    ]
    if columns >= 60 {
      let text = works ? entry.note.isEmpty ? places : entry.note : "not here: \(places)"
      let column = keyColumn + 10
      spans.append(.init(TextWidth.clip(text, to: columns - column), at: column, ink: ink))
    }
    return spans
  }
}
