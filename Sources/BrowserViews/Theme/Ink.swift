/// What a piece of text is, for choosing how it looks.
///
/// Hue is never the only sign of a ink.
package enum Ink: Hashable, Sendable, CaseIterable {
  case normal
  /// Units, levels, dates.
  case dim
  /// Names of sections and columns.
  case heading
  /// What is open: the tab, the sorted column.
  case accent
  /// The identifier of the selected row, or the selected figure.
  case selected
  /// The name of the panel that has the keys.
  case focusedPanel
  case chip
  /// A source, or a link to another screen.
  case link
  case good
  /// The sign `!`, one cell.
  case warnSign
  /// The sign `✗`, one cell.
  case failSign
  /// The sign `●` of the experimental arm.
  case experimentalSign
  /// The sign `○` of the control arm.
  case controlSign
  /// The head of the column of the experimental arm.
  case experimentalHead
  case controlHead
  case nullLine
  /// Text that matches the search.
  case match
  case disabled
  /// A key in a hint.
  case keyHint
}
