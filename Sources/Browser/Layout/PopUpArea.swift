package import TerminalModel

/// Where a pop-up lies: in a frame with room around it, or over the whole screen.
///
/// The status line and the keys at the foot stay in view.
package struct PopUpArea: Hashable, Sendable {
  /// What the pop-up covers, its frame included.
  package let outer: Rectangle
  /// What is left for its content.
  package let content: Rectangle
  /// Whether it has a frame; without one its name is a line of its own.
  package let isFramed: Bool

  /// The place for content of so many cells and lines.
  ///
  /// A plain one has no frame; a high one lies at the top of the screen, where it stays while its
  /// content changes its height.
  package init(
    _ size: Size,
    columns: Int,
    rows: Int,
    isPlain: Bool = false,
    isHigh: Bool = false
  ) {
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    isFramed = !isPlain && size.columns >= columns + 8 && above >= rows + 4
    guard isFramed else {
      outer = Rectangle(column: 0, row: 0, columns: size.columns, rows: above)
      content = Rectangle(
        column: 1,
        row: 1,
        columns: max(1, size.columns - 2),
        rows: max(1, above - 1)
      )
      return
    }
    let column = (size.columns - columns - 4) / 2
    let row = isHigh ? min(2, above - rows - 2) : (above - rows - 2) / 2
    outer = Rectangle(column: column, row: row, columns: columns + 4, rows: rows + 2)
    content = Rectangle(column: column + 2, row: row + 1, columns: columns, rows: rows)
  }
}
