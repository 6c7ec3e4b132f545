/// The characters a terminal can be trusted with.
package enum Repertoire: Hashable, Sendable {
  /// Everything that has a width.
  case unicode
  /// Letters, digits and signs of ASCII alone: other characters are shown by a twin of one cell.
  case ascii
}

/// A whole screen as a value: cells, and the place of the terminal's own cursor.
///
/// Text enters only through `put` and `fill`, which make control characters visible, so nothing
/// raw can reach a terminal.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// What `put` may write; in ASCII, `├` becomes `[`, `–` becomes `-` and so on, cell for cell.
  package let repertoire: Repertoire
  /// Row by row, `size.columns` cells each.
  package internal(set) var cells: [Cell]
  /// Where the terminal's cursor stands: on the current row or at the insertion point.
  package var cursor: Position?
  /// The rows that can be chosen with the mouse.
  package private(set) var targets: [FrameTarget] = []

  /// An empty screen.
  package init(size: Size, repertoire: Repertoire = .unicode) {
    self.size = size
    self.repertoire = repertoire
    self.cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; a place outside the screen is blank.
  package subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The cells of a row; none for a row outside the screen.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text from a column to the right, made visible (see `VisibleText`).
  ///
  /// What lies left of the screen, right of it or beyond `limit` cells is left out; a wide
  /// character that would be cut ends the text. A row outside the screen takes nothing.
  ///
  /// - Returns: The column after the last cell written; `column` if there was none.
  @discardableResult
  package mutating func put(
    _ text: String,
    column: Int,
    row: Int,
    style: Style = .plain,
    limit: Int? = nil
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns else { return column }
    let room = size.columns - column
    var writer = CellWriter(
      columns: column..<column + Swift.max(0, Swift.min(room, limit ?? room)),
      style: style,
      repertoire: repertoire
    )
    let start = row * size.columns
    for element in VisibleText(text) {
      guard writer.write(element, into: &cells, rowStart: start) else { break }
    }
    repair(row: row, from: Swift.max(0, column), to: writer.column)
    return writer.column
  }

  /// Gives every cell of a rectangle one character and one style; parts outside are ignored.
  ///
  /// A character that takes no cell or two is written as a space.
  package mutating func fill(
    _ rectangle: Rectangle,
    with character: Unicode.Scalar = " ",
    style: Style = .plain
  ) {
    var shown: Unicode.Scalar = " "
    if case .narrow(let scalar) = VisibleText.Element(character) {
      shown = repertoire == .ascii ? ASCIITwin.of(scalar) : scalar
    }
    let cell = Cell(shown, style: style)
    forEachRow(of: rectangle) { frame, row, columns in
      let start = row * frame.size.columns
      for column in columns { frame.cells[start + column] = cell }
      frame.repair(row: row, from: columns.lowerBound, to: columns.upperBound)
    }
  }

  /// Says that cells of a row stand for a place in what is listed.
  package mutating func offer(_ place: Int, row: Int, columns: Range<Int>) {
    targets.append(FrameTarget(row: row, columns: columns, place: place))
  }

  /// Takes back what was said of some rows, or of all, as where something is drawn over them.
  package mutating func withdrawTargets(of rows: Range<Int>? = nil) {
    targets.removeAll { target in rows.map { $0.contains(target.row) } ?? true }
  }

  /// The place that a cell stands for; `nil` where it stands for none.
  package func place(at position: Position) -> Int? {
    targets.last { $0.row == position.row && $0.columns.contains(position.column) }?.place
  }

  /// Gives every cell of a rectangle a style and leaves the characters; parts outside are ignored.
  package mutating func restyle(_ rectangle: Rectangle, style: Style) {
    forEachRow(of: rectangle) { frame, row, columns in
      let start = row * frame.size.columns
      for column in columns {
        frame.cells[start + column] = frame.cells[start + column].styled(style)
      }
    }
  }

  /// Gives the cells of a part of a row a style and leaves the characters.
  package mutating func restyle(row: Int, columns: Range<Int>, style: Style) {
    restyle(
      Rectangle(column: columns.lowerBound, row: row, columns: columns.count, rows: 1),
      style: style
    )
  }

  /// The frame in the upper left corner of a screen of another size, without a cursor; what has no room there
  /// is left out.
  package func laid(in size: Size) -> Frame {
    var frame = Frame(size: size, repertoire: repertoire)
    let columns = Swift.min(size.columns, self.size.columns)
    for row in 0..<Swift.min(size.rows, self.size.rows) {
      let start = row * size.columns
      frame.cells.replaceSubrange(start..<start + columns, with: self.row(row).prefix(columns))
      frame.repair(row: row, from: 0, to: columns)
    }
    return frame
  }

  private mutating func forEachRow(
    of rectangle: Rectangle,
    _ body: (inout Frame, Int, Range<Int>) -> Void
  ) {
    let first = Swift.max(0, rectangle.column)
    let end = Swift.min(size.columns, rectangle.endColumn)
    let firstRow = Swift.max(0, rectangle.row)
    let endRow = Swift.min(size.rows, rectangle.endRow)
    guard first < end, firstRow < endRow else { return }
    for row in firstRow..<endRow { body(&self, row, first..<end) }
  }

  /// Blanks the halves of wide characters that writing `from..<to` has cut.
  private mutating func repair(row: Int, from: Int, to end: Int) {
    guard from < end else { return }
    let start = row * size.columns
    if from > 0, !cells[start + from].isContinuation,
      let left = cells[start + from - 1].scalar, WideCharacters.contains(left)
    {
      cells[start + from - 1] = Cell(" ", style: cells[start + from - 1].style)
    }
    if end < size.columns, cells[start + end].isContinuation {
      cells[start + end] = Cell(" ", style: cells[start + end].style)
    }
  }
}
