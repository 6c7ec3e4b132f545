package import TrialModel

/// The events of one study in its two arms.
package struct TwoByTwoTable: Hashable, Sendable {
  package let experimental: EventCount
  package let comparator: EventCount

  package init(experimental: EventCount, comparator: EventCount) {
    self.experimental = experimental
    self.comparator = comparator
  }

  /// Whether one of the four cells is zero.
  package var hasZeroCell: Bool {
    [experimental, comparator].contains { $0.affected == 0 || $0.unaffected == 0 }
  }

  /// Whether nobody or everybody in both arms had the event: nothing is learned of a ratio.
  package var hasOneOutcome: Bool {
    [experimental, comparator].allSatisfy { $0.affected == 0 }
      || [experimental, comparator].allSatisfy { $0.unaffected == 0 }
  }
}
