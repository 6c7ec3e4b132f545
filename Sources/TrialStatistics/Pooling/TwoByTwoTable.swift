/// Participants with an event in two arms: `x1` of `n1` on experimental, `x2` of `n2` on control.
package struct TwoByTwoTable: Hashable, Sendable {
  /// Participants with the event in the experimental arm, 0 to `n1`.
  package let x1: Int
  /// Participants in the experimental arm, 1 to `largestArm`.
  package let n1: Int
  /// Participants with the event in the control arm, 0 to `n2`.
  package let x2: Int
  /// Participants in the control arm, 1 to `largestArm`.
  package let n2: Int

  /// The most participants an arm may have, so that no sum of counts can overflow.
  package static let largestArm = 1_000_000_000

  /// A table of counts.
  ///
  /// - Throws: `TwoByTwoTableError` when the counts are not so many of so many.
  package init(x1: Int, n1: Int, x2: Int, n2: Int) throws(TwoByTwoTableError) {
    for (affected, total) in [(x1, n1), (x2, n2)] {
      guard total >= 1 else { throw .emptyArm(total) }
      guard total <= Self.largestArm else { throw .armTooLarge(total) }
      guard affected >= 0 else { throw .negativeCount(affected) }
      guard affected <= total else { throw .countAboveTotal(affected, of: total) }
    }
    self.x1 = x1
    self.n1 = n1
    self.x2 = x2
    self.n2 = n2
  }

  /// Whether one of the four cells is zero, so that a ratio needs a correction.
  package var hasZeroCell: Bool { x1 == 0 || x2 == 0 || x1 == n1 || x2 == n2 }

  /// Whether nobody or everybody in both arms had the event: nothing is learned of a ratio.
  package var hasOneOutcome: Bool { (x1 == 0 && x2 == 0) || (x1 == n1 && x2 == n2) }
}

/// Why four counts are no table of two arms.
package enum TwoByTwoTableError: Error, Hashable, Sendable {
  /// An arm has no participants; the number is what was given.
  case emptyArm(Int)
  /// An arm has more participants than the formulas take.
  case armTooLarge(Int)
  case negativeCount(Int)
  case countAboveTotal(Int, of: Int)
}
