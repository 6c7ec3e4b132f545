package import TrialModel

/// What a reader decided about a finding.
package struct Decision: Hashable, Sendable {
  /// Which way it went.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The figure stays as printed.
    case keep
    /// The correction is to be used.
    case correct
    /// Something was written down, and nothing decided.
    case note
  }

  package let key: FindingKey
  package let choice: Choice
  /// Why, in the reader's words; `nil` when nothing was written.
  package let note: String?
  /// Who decided: letters a team knows.
  package let initials: String
  package let date: PartialDate

  package init(
    key: FindingKey,
    choice: Choice,
    note: String?,
    initials: String,
    date: PartialDate
  ) {
    self.key = key
    self.choice = choice
    self.note = note
    self.initials = initials
    self.date = date
  }

  /// Whether the finding is settled; a note alone leaves it open.
  package var settles: Bool { choice != .note }
}

/// The decisions of a team, at most one for a finding.
///
/// A decision stays when its finding is gone: the next update may bring it back.
package struct Decisions: Hashable, Sendable {
  private var byKey: [FindingKey: Decision]

  /// The decisions given; of two for one finding the later stands.
  package init(_ decisions: [Decision] = []) {
    byKey = Dictionary(decisions.map { ($0.key, $0) }, uniquingKeysWith: { _, later in later })
  }

  /// All of them, by place, figure and code.
  package var all: [Decision] { byKey.values.sorted { $0.key < $1.key } }

  /// The decision about a finding, or none.
  package subscript(key: FindingKey) -> Decision? {
    get { byKey[key] }
    set { byKey[key] = newValue }
  }

  /// Whether somebody has settled a finding.
  package func settles(_ finding: CheckFinding) -> Bool { byKey[finding.key]?.settles ?? false }

  /// Whether a finding is a failure that nobody has settled.
  package func leavesOpen(_ finding: CheckFinding) -> Bool {
    finding.severity == .fail && !settles(finding)
  }
}

extension Decision {
  /// Which way it went, in words.
  package var words: String {
    switch choice {
    case .keep: "kept as printed"
    case .correct: "correction used"
    case .note: "undecided, with a note"
    }
  }
}
