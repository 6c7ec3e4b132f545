/// What studies of the store are read for.
package indirect enum StudyWish: Hashable, Sendable {
  /// To open the only one.
  case opening
  /// To have what is open show the records as they are now.
  case renewing
  /// To be decided on in a review, or to be at hand for it.
  case screening
  /// To do what the user asked for before they were at hand.
  case performing(Action)
}
