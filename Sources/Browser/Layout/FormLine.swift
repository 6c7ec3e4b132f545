package import TerminalModel

/// A line of a pop-up with typed texts: a label, and words after it.
package struct FormLine<Field: Hashable & Sendable>: Hashable, Sendable {
  /// What a line is.
  package enum Kind: Hashable, Sendable {
    case blank, words, warning
    /// One of the ways it can go, from 0.
    case choice(Int)
    /// The line of a typed text that has the cursor when the text has the keys.
    case end(Field)
    case typed
  }

  package let label: String
  package let text: String
  package let kind: Kind
  /// The cell of the text in which the cursor stands; `nil` for the cell after its end.
  package let cursor: Int?

  init(_ label: String, _ text: String, _ kind: Kind, cursor: Int? = nil) {
    self.label = label
    self.text = text
    self.kind = kind
    self.cursor = cursor
  }

  /// A line left empty.
  static var gap: FormLine { FormLine("", "", .blank) }

  /// Words in as many lines as they need, the label on the first.
  static func words(
    _ label: String,
    _ text: String,
    _ kind: Kind = .words,
    to room: Int
  ) -> [FormLine] {
    TextWidth.wrap(text, to: room).enumerated()
      .map { FormLine($0 == 0 ? label : "", $1, $0 == 0 ? kind : .words) }
  }

  /// As many lines of a typed text as are in view, the one with the cursor among them.
  static func typed(
    _ label: String,
    _ line: TypedLine,
    of field: Field,
    to room: Int
  ) -> [FormLine] {
    let wrapped = WrappedLine(line, to: room)
    return typed(label, wrapped, wrapped.places(atMost: FormColumns.mostTyped), of: field)
  }

  /// Those of the lines of a typed text, the label on the first of them.
  static func typed(
    _ label: String,
    _ typed: WrappedLine,
    _ places: Range<Int>,
    of field: Field
  ) -> [FormLine] {
    places.map { place in
      FormLine(
        place == places.lowerBound ? label : "",
        typed.lines[place],
        place == typed.row ? .end(field) : .typed,
        cursor: place == typed.row ? typed.column : nil
      )
    }
  }
}

/// A line being typed that is longer than there is room for, in several, with its cursor.
struct WrappedLine {
  /// The text in lines, never none; blanks at its end are kept, since they are being typed.
  let lines: [String]
  /// The line that the cursor stands in, and the cell of it.
  let row: Int
  let column: Int

  init(_ typed: TypedLine, to room: Int) {
    let text = typed.text
    let blanks = text.reversed().prefix { $0 == " " }.count
    var lines = TextWidth.wrap(text, to: room)
    if lines.isEmpty { lines = [""] }
    if let last = lines.last, blanks > 0, !last.hasSuffix(" "), TextWidth.of(last) < room {
      lines[lines.count - 1] = last + " "
    }
    self.lines = lines
    let characters = Array(text)
    var place = 0
    for (row, line) in lines.enumerated() {
      let line = Array(line)
      // Blanks at which lines were broken stand in none of them.
      while place + line.count < characters.count, !characters[place...].starts(with: line) {
        place += 1
      }
      if typed.cursor <= place + line.count, !typed.isAtEnd {
        self.row = row
        column = TextWidth.of(String(line.prefix(max(0, typed.cursor - place))))
        return
      }
      place += line.count
    }
    row = lines.count - 1
    column = TextWidth.of(lines[lines.count - 1])
  }

  /// As many of the lines as there is room for, the one with the cursor among them.
  func places(atMost most: Int) -> Range<Int> {
    let first = min(max(0, lines.count - most), row)
    return first..<min(lines.count, first + most)
  }
}

/// How a form lies in its pop-up.
package enum FormColumns {
  /// Where words begin after their labels, which are cut on a screen with little room for both.
  package static func text(_ size: Size) -> Int { size.columns < 30 ? 8 : 13 }

  /// How many lines of a typed text are in view.
  static let mostTyped = 3

  /// How many cells a form has on a screen, and how many of them words have.
  static func room(_ size: Size) -> (columns: Int, words: Int) {
    let columns = min(72, size.columns - 3)
    return (columns, max(8, columns - text(size) - 1))
  }
}
