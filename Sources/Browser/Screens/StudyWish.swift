/// What studies of the store are read for.
package indirect enum StudyWish: Hashable, Sendable {
  /// To open the only one.
  case opening
  /// To do what the user asked for before they were at hand.
  case performing(Action)
}
