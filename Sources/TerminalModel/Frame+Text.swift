extension Frame {
  /// What a row shows, without the spaces at its end; empty for a row outside the screen.
  package func rowText(_ row: Int) -> String {
    let cells = self.row(row)
    guard let last = cells.lastIndex(where: { !$0.isSpace }) else { return "" }
    var scalars = String.UnicodeScalarView()
    for cell in cells[...last] { cell.appendScalars(to: &scalars) }
    return String(scalars)
  }

  /// What the screen shows: its rows, without the spaces at their ends, joined by line ends.
  package var text: String {
    (0..<size.rows).map(rowText).joined(separator: "\n")
  }
}
