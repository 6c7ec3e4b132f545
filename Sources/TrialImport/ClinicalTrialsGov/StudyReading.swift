package import TrialModel

/// What came of reading one study: the record, how much it holds, and what was wrong with it.
package struct StudyReading: Hashable, Sendable {
  /// The record; `nil` when the study was refused, which a finding explains.
  package let registration: Registration?
  package let counts: RecordCounts
  package let findings: [ImportFinding]

  package init(registration: Registration?, counts: RecordCounts, findings: [ImportFinding]) {
    self.registration = registration
    self.counts = counts
    self.findings = findings
  }
}
