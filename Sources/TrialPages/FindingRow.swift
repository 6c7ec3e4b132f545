package import TrialChecks

/// What the checks found about a figure, as a row.
package struct FindingRow: Hashable, Sendable {
  package let slip: Slip
  /// What sources say, each with its short name.
  package let said: [String]
  /// The trial it is about; `nil` where the page is about one trial, and for the review.
  package let trial: String?
  /// What readers decided; empty when nobody has.
  package let rulings: [Slip.Ruling]
  /// What others decided in another way; empty when nobody has.
  package let differing: [Slip.Ruling]
  /// Whether every reason is settled.
  package let isSettled: Bool

  package init(
    _ slip: Slip,
    said: [String],
    trial: String? = nil,
    rulings: [Slip.Ruling] = [],
    differing: [Slip.Ruling] = [],
    isSettled: Bool = false
  ) {
    self.slip = slip
    self.said = said
    self.trial = trial
    self.rulings = rulings
    self.differing = differing
    self.isSettled = isSettled
  }
}
