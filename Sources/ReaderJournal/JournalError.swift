import TrialModel

/// Why the journal of a store cannot be read or written.
package struct JournalError: Error, Explained {
  /// What kind of failure it is.
  package enum Code: Hashable, Sendable {
    /// The system refuses to open, read or write it.
    case system(reason: String)
    /// Another program holds it, which nobody does for longer than a moment.
    case held
    /// It is of a newer program.
    case newer
    /// It is another file, or was changed by hand.
    case notAJournal
    /// A line in it is none that this program wrote; counted from 1, the head among them.
    case damaged(line: Int)
    /// A line that was to be taken out is not there any more, or another stands in its place; counted from 1.
    case changed(line: Int)
  }

  package let code: Code
  /// The file.
  package let path: String

  package init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }

  package var what: String {
    switch code {
    case .system(let reason): "the journal cannot be used: \(reason)"
    case .held: "another program holds the journal"
    case .newer: "the journal is of a newer version of this program"
    case .notAJournal: "this is no journal of this program"
    case .damaged(let line): "line \(line) of the journal cannot be read"
    case .changed(let line): "no line \(line) waits in the journal"
    }
  }

  package var remedy: String {
    switch code {
    case .system: "check the file and its folder, and the space on the disk"
    case .held: "try again in a moment"
    case .newer: "use that version"
    case .notAJournal: "keep a copy of the file elsewhere and remove it"
    case .damaged(let line):
      "correct the line, or take it out by 'rtio-tui decisions waiting --take-out \(line) --to FILE'"
    case .changed: "'rtio-tui decisions waiting' lists those that do; nothing was taken out"
    }
  }

  package var message: String { "\(path): \(what); \(remedy)" }
}
