/// A part of a page that Enter folds and unfolds.
package enum FoldedPart: Hashable, Sendable {
  /// The posted outcome of that place, from 0.
  case outcome(Int)
  case plannedOutcomes
  case flow
  case baseline
  /// An organ class of a table of adverse events.
  case organClass(EventKind, String)
  /// The criteria of eligibility.
  case eligibility
  /// The sites one by one.
  case places
}
