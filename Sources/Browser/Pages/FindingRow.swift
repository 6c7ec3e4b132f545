package import TrialChecks

/// What a check found, as a row.
package struct FindingRow: Hashable, Sendable {
  package let finding: CheckFinding
  /// What sources say, each with its short name.
  package let said: [String]

  package init(_ finding: CheckFinding, said: [String]) {
    self.finding = finding
    self.said = said
  }
}
