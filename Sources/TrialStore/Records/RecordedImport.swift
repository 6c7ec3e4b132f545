/// One import into the store.
package struct RecordedImport: Hashable, Sendable, Identifiable {
  /// How it ended.
  package enum Outcome: String, Hashable, Sendable {
    /// It has not said that it ended: it is running, or was stopped and no other has begun since.
    case running
    case complete
    /// The user stopped it.
    case cancelled
    /// It was stopped from outside; what it had committed is kept.
    case interrupted
  }

  package let id: Int
  /// What was imported, in words: the paths.
  package let source: String
  /// When it began and ended, as the program wrote it; no end while it runs or when interrupted.
  package let started: String
  /// When it ended; `nil` while it runs, and for ever where it was interrupted.
  package let ended: String?
  package let outcome: Outcome
  package let counts: ImportCounts
}

/// What an import did so far.
package struct ImportCounts: Hashable, Sendable {
  package internal(set) var added = 0
  package internal(set) var newer = 0
  /// Records that newer ones of the store stand before, kept in the history.
  package internal(set) var older = 0
  /// Records that fuller ones of the store stand before, though none is as new, kept in the history;
  /// imports of a program that did not tell them apart have them among the older ones.
  package internal(set) var trimmed = 0
  package internal(set) var same = 0
  package internal(set) var readAgain = 0
  package internal(set) var findings = 0

  /// Nothing so far.
  package init() {}

  /// Records handed over.
  package var records: Int { added + newer + older + trimmed + same + readAgain }

  mutating func note(_ placing: Placing) {
    switch placing {
    case .added: added += 1
    case .newer: newer += 1
    case .older: older += 1
    case .trimmed: trimmed += 1
    case .same: same += 1
    case .readAgain: readAgain += 1
    }
  }
}
