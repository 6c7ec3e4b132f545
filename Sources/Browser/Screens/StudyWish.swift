/// What studies of the store are read for.
package enum StudyWish: Hashable, Sendable {
  /// To open the only one.
  case opening
  /// To set the marked trials side by side.
  case comparing
  /// To draw the ratios of the trials in view, or of those marked.
  case drawing
}
