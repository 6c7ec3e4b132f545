/// A list whose rows take two lines each, in a part of the screen.
///
/// The first row shown is computed from the selection: rows move by half a screen.
package struct RowsOfTwo: Hashable, Sendable {
  /// The lines of a row.
  package static let height = 2

  /// The rows in view.
  package let visible: Range<Int>

  package init(count: Int, selected: Int, lines: Int) {
    let rows = max(1, lines / Self.height)
    let half = max(1, rows / 2)
    // A selection in the lower half brings the next half into view.
    let step = selected < rows ? 0 : ((selected - rows) / half + 1) * half
    let first = max(0, min(step, count - rows))
    visible = first..<min(count, first + rows)
  }
}
