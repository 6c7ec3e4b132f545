import Browser
import TerminalModel

/// The part of a line being typed that there is room for, with the cursor in it.
struct VisibleLine {
  let text: String
  /// The cell of the cursor, counted from the first of the text.
  let cursor: Int
  /// How many characters before the text are out of view.
  let hidden: Int

  init(_ line: TypedLine, room: Int) {
    let characters = Array(line.text)
    var first = 0
    // A cell is left for the cursor.
    while first < line.cursor, Self.width(characters[first..<line.cursor]) > room - 1 { first += 1 }
    var end = characters.count
    while end > line.cursor, Self.width(characters[first..<end]) > room { end -= 1 }
    text = String(characters[first..<end])
    cursor = Self.width(characters[first..<line.cursor])
    hidden = first
  }

  private static func width(_ characters: ArraySlice<Character>) -> Int {
    TextWidth.of(String(characters))
  }
}

/// A path being typed, in a line of a pop-up: the cursor stays in view.
struct PathLine {
  let line: Line
  /// Where the next character goes.
  let cursorColumn: Int

  /// A path at a column, after its label, in a pop-up so many cells wide.
  init(_ label: String, _ path: TypedLine, at textColumn: Int, width: Int) {
    let shown = VisibleLine(path, room: max(1, width - textColumn - 1))
    line = Line([
      .init(label, at: 2, ink: .dim), .init(shown.text, at: textColumn, ink: .chip),
    ])
    cursorColumn = textColumn + shown.cursor
  }
}
