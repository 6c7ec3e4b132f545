import TrialPages

extension PageSelection {
  /// Moves over the rows and figures of a page; false when the action does not move.
  ///
  /// A page key goes by `pageful` rows.
  mutating func apply(_ action: Action, on page: Page, pageful: Int) -> Bool {
    if let movement = Movement(action) {
      let count = page.selectableRows.count
      row = movement.place(from: row, among: count, page: pageful)
      settle(on: page)
      return true
    }
    switch action {
    case .nextPart: moveToPart(forward: true, on: page)
    case .previousPart: moveToPart(forward: false, on: page)
    case .moveLeft: moveFigure(by: -1, on: page)
    case .moveRight: moveFigure(by: 1, on: page)
    default: return false
    }
    return true
  }
}
