package import TrialModel

/// An import that was made, as it is listed.
package struct PastImport: Hashable, Sendable, Identifiable {
  package let id: Int
  /// When it began, in UTC: `2026-11-23 09:00`.
  package let moment: String
  /// What was imported: the paths.
  package let source: String
  /// How it ended: `complete`, `stopped`.
  package let ending: String
  /// What became of the studies: `60 new, 2 as before`.
  package let outcome: String
  /// How many findings are kept with it.
  package let findings: Int

  package init(
    id: Int,
    moment: String,
    source: String,
    ending: String,
    outcome: String,
    findings: Int
  ) {
    self.id = id
    self.moment = moment
    self.source = source
    self.ending = ending
    self.outcome = outcome
    self.findings = findings
  }

  /// How many findings, in words.
  package var findingsInWords: String {
    switch findings {
    case 0: "no findings"
    case 1: "1 finding"
    default: "\(findings) findings"
    }
  }
}

/// What an import found wrong, as the store keeps it.
package struct KeptFinding: Hashable, Sendable {
  /// Whether a file or study could not be read; otherwise it was, and something in it is odd.
  package let isFailure: Bool
  /// The file or the member of an archive; `nil` for standard input.
  package let file: String?
  /// The study; `nil` when it is not known whose record it is.
  package let study: TrialID?
  /// The line of the file, from 1.
  package let line: Int?
  /// Where in the record: `protocolSection.designModule`.
  package let path: String?
  package let what: String
  package let remedy: String
  /// How serious, where, what and what to do, in one line.
  package let text: String

  package init(
    isFailure: Bool,
    file: String?,
    study: TrialID?,
    line: Int?,
    path: String?,
    what: String,
    remedy: String,
    text: String
  ) {
    self.isFailure = isFailure
    self.file = file
    self.study = study
    self.line = line
    self.path = path
    self.what = what
    self.remedy = remedy
    self.text = text
  }
}

/// Findings of an import, from a place on.
package struct FindingsRead: Hashable, Sendable {
  package let subject: PastImport.ID
  /// How many findings come before the first of them.
  package let place: Int
  package let leavesOutWarnings: Bool
  package let findings: [KeptFinding]
  /// Whether the last of them is the last there is.
  package let isLast: Bool

  package init(
    of subject: PastImport.ID,
    from place: Int,
    leavingOutWarnings leavesOutWarnings: Bool,
    _ findings: [KeptFinding],
    isLast: Bool
  ) {
    self.subject = subject
    self.place = place
    self.leavesOutWarnings = leavesOutWarnings
    self.findings = findings
    self.isLast = isLast
  }
}
