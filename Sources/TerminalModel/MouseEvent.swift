/// Something done with the mouse over a cell of the screen.
package struct MouseEvent: Hashable, Sendable {
  /// What was done.
  package enum Kind: Hashable, Sendable {
    /// The left button went down.
    case press
    case wheelUp, wheelDown
  }

  package let kind: Kind
  /// Where, from the upper left cell.
  package let position: Position

  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}

/// Cells of a row of the screen that stand for a place in what is listed there.
///
/// Whoever draws a row says so, so that where a click falls is known from what was drawn.
package struct FrameTarget: Hashable, Sendable {
  package let row: Int
  package let columns: Range<Int>
  /// The place in the list, page or pop-up that has the keys, from 0.
  package let place: Int
}
