/// Where the selection stands on a page.
package struct PageSelection: Hashable, Sendable {
  /// The row among the selectable rows, from 0.
  package var row: Int
  /// The figure within the row, from 0.
  package var figure: Int

  package init(row: Int = 0, figure: Int = 0) {
    self.row = row
    self.figure = figure
  }

  /// Moves by rows, staying on the page and on the same figure of the row where it has one.
  package mutating func move(by rows: Int, on page: Page) {
    let count = page.selectableRows.count
    row = min(max(0, row + rows), max(0, count - 1))
    settle(on: page)
  }

  /// Moves to the first row of the next or the previous part of the page.
  ///
  /// Backward from within a part it goes to the first row of that part.
  package mutating func moveToPart(forward: Bool, on page: Page) {
    let place = forward ? page.parts.first { $0 > row } : page.parts.last { $0 < row }
    guard let place else { return }
    self = PageSelection(row: place)
  }

  /// Moves by figures within the row.
  package mutating func moveFigure(by figures: Int, on page: Page) {
    figure += figures
    settle(on: page)
  }

  /// Brings the selection back onto a page that has changed.
  package mutating func settle(on page: Page) {
    let rows = page.selectableRows
    row = min(max(0, row), max(0, rows.count - 1))
    let figures = rows.indices.contains(row) ? rows[row].figures.count : 0
    figure = min(max(0, figure), max(0, figures - 1))
  }
}
