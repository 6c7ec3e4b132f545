package import TerminalModel

/// A frame being drawn in a theme: text goes in by ink instead of by style.
package struct Canvas {
  package private(set) var frame: Frame
  package let theme: Theme

  package init(size: Size, theme: Theme) {
    self.frame = Frame(size: size, repertoire: theme.repertoire)
    self.theme = theme
  }

  /// A canvas with a frame in its upper left corner.
  package init(_ frame: Frame, in size: Size, theme: Theme) {
    self.frame = frame.laid(in: size)
    self.theme = theme
  }

  package var size: Size { frame.size }

  /// Writes a text and returns the column after it.
  ///
  /// Text beyond `limit` cells is cut with `…`.
  @discardableResult
  package mutating func put(
    _ text: String,
    column: Int,
    row: Int,
    ink: Ink = .normal,
    limit: Int? = nil
  ) -> Int {
    let room = max(0, min(limit ?? .max, size.columns - column))
    return frame.put(
      TextWidth.clip(text, to: room),
      column: column,
      row: row,
      style: theme.style(ink),
      limit: room
    )
  }

  /// Writes a text so that it ends before `endColumn`, and returns the column it begins at.
  @discardableResult
  package mutating func put(
    _ text: String,
    endColumn: Int,
    row: Int,
    ink: Ink = .normal
  ) -> Int {
    let column = max(0, endColumn - TextWidth.of(text))
    put(text, column: column, row: row, ink: ink, limit: endColumn - column)
    return column
  }

  /// Places the terminal's own cursor.
  package mutating func placeCursor(column: Int, row: Int) {
    frame.cursor = Position(
      column: min(max(0, column), max(0, size.columns - 1)),
      row: min(max(0, row), max(0, size.rows - 1))
    )
  }

  /// Places the cursor on the first word drawn in a part of the screen; on its first cell where none is.
  package mutating func placeCursor(onWordsIn area: Rectangle) {
    for row in area.row..<max(area.row, area.endRow) {
      let column = (area.column..<max(area.column, area.endColumn)).first {
        frame[$0, row].scalar.map { $0 != " " } ?? false
      }
      if let column { return placeCursor(column: column, row: row) }
    }
    placeCursor(column: area.column, row: area.row)
  }

  /// Empties a part of the screen, for what lies on top; its rows can no longer be chosen.
  package mutating func clear(_ rectangle: Rectangle) {
    frame.fill(rectangle)
    frame.withdrawTargets(of: rectangle.row..<max(rectangle.row, rectangle.endRow))
  }

  /// Says that a row, or some cells of it, can be chosen with the mouse: the place that it stands for.
  package mutating func offer(_ place: Int?, row: Int, columns: Range<Int>? = nil) {
    guard let place else { return }
    frame.offer(place, row: row, columns: columns ?? 0..<size.columns)
  }

  /// Takes that back for all rows drawn so far.
  package mutating func withdrawOffers() { frame.withdrawTargets() }
}
