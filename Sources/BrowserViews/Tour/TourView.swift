package import Browser
package import TerminalModel

/// Draws a step of the tour: the browser as it is after the keys, and a strip with the sentence below it.
package func render(_ tour: Tour, theme: Theme) -> Frame {
  var canvas = Canvas(render(tour.browser, theme: theme), in: tour.size, theme: theme)
  let first = tour.size.rows - tour.stripRows
  let count = "Tour \(tour.step + 1) of \(TourStep.all.count)"
  let on = Tour.keyOn.name
  let next = tour.isAtEnd ? "any key goes into the browser" : "\(on) goes on, else into the browser"
  let columns = tour.size.columns
  if !theme.isPlain {
    canvas.put(String(repeating: "─", count: columns), column: 0, row: first)
  }
  canvas.put(" \(count) ", column: 1, row: first, ink: .focusedPanel)
  let short = tour.isAtEnd ? "any key leaves" : "\(on) goes on"
  let room = columns - 6 - TextWidth.of(count)
  let said = [next, short].first { TextWidth.of($0) + 2 <= room } ?? ""
  canvas.put(" \(said) ", endColumn: columns - 1, row: first, ink: .keyHint)
  let lines = TextWidth.wrap(tour.sentence, to: max(8, columns - 2))
  for (offset, line) in lines.prefix(tour.stripRows - 1).enumerated() {
    canvas.put(line, column: 1, row: first + 1 + offset)
  }
  canvas.placeCursor(column: 1, row: first + 1)
  return canvas.frame
}

extension Tour {
  /// All sentences in their order, a line each, for who has no screen for it.
  package static func text(from keymap: Keymap) -> String {
    TourStep.all.enumerated()
      .map { place, step in
        let wrapped = TextWidth.wrap(step.sentence(from: keymap), to: 72)
        return "\(place + 1). \(wrapped.joined(separator: "\n   "))\n"
      }
      .joined()
  }
}
