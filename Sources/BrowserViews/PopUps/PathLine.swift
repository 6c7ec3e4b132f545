import TerminalModel

/// A path being typed, in a line of a pop-up: its end stays in view.
struct PathLine {
  let line: Line
  /// Where the next character goes.
  let cursorColumn: Int

  /// A path at a column, after its label, in a pop-up so many cells wide.
  init(_ label: String, _ path: String, at textColumn: Int, width: Int) {
    var shown = Substring(path)
    let room = max(1, width - textColumn - 2)
    while TextWidth.of(String(shown)) > room { shown = shown.dropFirst() }
    line = Line([
      .init(label, at: 2, role: .dim), .init(String(shown), at: textColumn, role: .chip),
    ])
    cursorColumn = textColumn + TextWidth.of(String(shown))
  }
}
