import TerminalModel

/// One line of a page: pieces of text at their columns, and which row of the page it belongs to.
package struct Line: Hashable, Sendable {
  /// A piece of text at a column, in an ink.
  package struct Span: Hashable, Sendable {
    package let column: Int
    package let text: String
    package let ink: Ink
    /// Which figure of the row the text is; `nil` when it is none.
    package let figure: Int?

    package init(_ text: String, at column: Int, ink: Ink = .normal, figure: Int? = nil) {
      self.column = column
      self.text = text
      self.ink = ink
      self.figure = figure
    }

    /// A text that ends before a column.
    package init(
      _ text: String,
      endingAt endColumn: Int,
      ink: Ink = .normal,
      figure: Int? = nil
    ) {
      self.init(
        text,
        at: max(0, endColumn - TextWidth.of(text)),
        ink: ink,
        figure: figure
      )
    }
  }

  package let spans: [Span]
  /// The selectable row of the page the line belongs to; `nil` for headings and blanks.
  package let row: Int?
  /// Whether it is the first line of its row, which carries the marker.
  package let isFirst: Bool

  package init(_ spans: [Span], row: Int? = nil, isFirst: Bool = true) {
    self.spans = spans
    self.row = row
    self.isFirst = isFirst
  }

  package static let blank = Line([])
}
