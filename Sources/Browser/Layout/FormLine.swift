import TerminalModel

/// A line of a pop-up with typed texts: a label, and words after it.
package struct FormLine<Field: Hashable & Sendable>: Hashable, Sendable {
  /// What a line is.
  package enum Kind: Hashable, Sendable {
    case blank, words, warning
    /// One of the ways it can go, from 0.
    case choice(Int)
    /// The last line of a typed text, which has the cursor when the text has the keys.
    case end(Field)
    case typed
  }

  package let label: String
  package let text: String
  package let kind: Kind

  init(_ label: String, _ text: String, _ kind: Kind) {
    self.label = label
    self.text = text
    self.kind = kind
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

  /// A typed text in lines, blanks at its end kept, since they are being typed.
  static func typed(_ text: String, to room: Int) -> [String] {
    let blanks = text.reversed().prefix { $0 == " " }.count
    var lines = TextWidth.wrap(text, to: room)
    if lines.isEmpty { lines = [""] }
    if let last = lines.last, blanks > 0, !last.hasSuffix(" "), TextWidth.of(last) < room {
      lines[lines.count - 1] = last + " "
    }
    return lines
  }

  /// Those of the lines of a typed text, the label on the first of them.
  static func typed(
    _ label: String,
    _ lines: [String],
    _ places: Range<Int>,
    of field: Field
  ) -> [FormLine] {
    places.map { place in
      FormLine(
        place == places.lowerBound ? label : "",
        lines[place],
        place == lines.count - 1 ? .end(field) : .typed
      )
    }
  }
}

/// How a form lies in its pop-up.
package enum FormColumns {
  /// Where words begin after their labels.
  package static let text = 13

  /// How many cells a form has on a screen, and how many of them words have.
  static func room(_ size: Size) -> (columns: Int, words: Int) {
    let columns = min(72, size.columns - 3)
    return (columns, max(8, columns - text - 1))
  }
}
