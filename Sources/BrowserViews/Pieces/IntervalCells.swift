/// An interval in cells, as every axis draws it: `├──■─┤`, with the null line `┊` behind it.
struct IntervalCells {
  /// How many cells the axis has, 0 or more.
  let columns: Int
  /// The sign of the estimate.
  let mark: Character
  /// The cell of the null line; `nil` when the axis does not reach it.
  let null: Int?

  /// Text of exactly `columns` cells; places below 0 or beyond the last cell end in `◄` or `►`.
  ///
  /// Without a value there is no mark, without ends the mark alone.
  func text(value: Int?, ends: (first: Int, last: Int)?) -> String {
    guard columns > 0 else { return "" }
    var cells = [Character](repeating: " ", count: columns)
    if let null, cells.indices.contains(null) { cells[null] = "┊" }
    if let ends { draw(from: ends.first, to: ends.last, onto: &cells) }
    if let value {
      if cells.indices.contains(value) {
        cells[value] = mark
      } else {
        cells[value < 0 ? 0 : columns - 1] = value < 0 ? "◄" : "►"
      }
    }
    return String(cells)
  }

  private func draw(from first: Int, to last: Int, onto cells: inout [Character]) {
    let start = min(max(0, first), columns - 1)
    let end = min(max(start, last), columns - 1)
    for place in start...end { cells[place] = "─" }
    if start == end {
      // Too short for two ends, or out of reach.
      cells[start] = last >= columns ? "►" : first < 0 ? "◄" : "─"
      return
    }
    cells[start] = first < 0 ? "◄" : "├"
    cells[end] = last >= columns ? "►" : "┤"
  }
}
