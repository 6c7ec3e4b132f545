/// The size of a screen or of a part of it, in cells.
package struct Size: Hashable, Sendable {
  /// The number of columns, 0 or more.
  package let columns: Int
  /// The number of rows, 0 or more.
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place on a screen, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package let column: Int
  package let row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of a screen.
package struct Rectangle: Hashable, Sendable {
  package let column: Int
  package let row: Int
  package let size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(columns: columns, rows: rows)
  }

  /// The whole of a screen.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }
  /// The first column right of the rectangle.
  package var endColumn: Int { column + columns }

  /// The uppermost rows, at most as many as there are, and what is left below them.
  package func splitTop(_ count: Int) -> (top: Rectangle, rest: Rectangle) {
    let taken = min(max(0, count), rows)
    return (
      Rectangle(column: column, row: row, columns: columns, rows: taken),
      Rectangle(column: column, row: row + taken, columns: columns, rows: rows - taken)
    )
  }

  /// The lowest rows, at most as many as there are, and what is left above them.
  package func splitBottom(_ count: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let taken = min(max(0, count), rows)
    let (rest, bottom) = splitTop(rows - taken)
    return (rest, bottom)
  }
}
