package import TrialChecks

/// What a check found, as a row.
package struct FindingRow: Hashable, Sendable {
  package let finding: CheckFinding
  /// What sources say, each with its short name.
  package let said: [String]
  /// The trial it is about; `nil` where the page is about one trial, and for the review.
  package let trial: String?

  /// What a reader decided; `nil` when nobody has.
  package let decision: Decision?

  package init(
    _ finding: CheckFinding,
    said: [String],
    trial: String? = nil,
    decision: Decision? = nil
  ) {
    self.finding = finding
    self.said = said
    self.trial = trial
    self.decision = decision
  }
}
