package import TrialModel

/// One line of a reader's file: what that reader did at one moment.
///
/// Lines are added, never rewritten.
package struct ScreeningLine: Hashable, Sendable {
  /// What a reader did.
  package enum Act: Hashable, Sendable {
    /// Decided on a record, or took a decision back.
    case decision(ScreeningDecision)
    /// Looked at what the other readers decided about a record before deciding.
    case reveal
    /// Said whether a record is of the same trial as another, which stays: `true` for a duplicate,
    /// `false` for two trials, `nil` to take it back.
    case duplicate(of: TrialID, isDuplicate: Bool?)
  }

  package let id: TrialID
  package let stage: ReviewProtocol.Stage
  package let reader: ReviewName
  package let at: Moment
  package let act: Act

  package init(
    id: TrialID,
    stage: ReviewProtocol.Stage,
    reader: ReviewName,
    at: Moment,
    act: Act
  ) {
    self.id = id
    self.stage = stage
    self.reader = reader
    self.at = at
    self.act = act
  }
}

/// What a reader decided about a record.
package struct ScreeningDecision: Hashable, Sendable {
  /// The decisions there are.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case include
    case exclude
    /// Read, and left undecided between the two.
    case maybe
    /// Put off: nothing is decided.
    case later
    /// What was decided is taken back.
    case clear

    /// Whether the record counts as read: `later` and `clear` leave it open.
    package var isDecided: Bool { self != .later && self != .clear }
    /// Whether it settles where the record belongs.
    package var settles: Bool { self == .include || self == .exclude }
  }

  package let choice: Choice
  /// The id of a reason of the protocol; `nil` when none was given.
  package let reason: String?
  /// In the reader's words; empty when nothing was written.
  package let note: String
  /// The day of the record that was read (`Registration.dataDay`); `nil` when it was not at hand.
  package let recordVersion: PartialDate?
  /// The mark of the criteria it was decided by (`ReviewProtocol.criteriaMark`); `nil` where the line says none.
  package let criteriaMark: String?

  package init(
    _ choice: Choice,
    reason: String? = nil,
    note: String = "",
    recordVersion: PartialDate? = nil,
    criteriaMark: String? = nil
  ) {
    self.choice = choice
    self.reason = reason
    self.note = note
    self.recordVersion = recordVersion
    self.criteriaMark = criteriaMark
  }
}
