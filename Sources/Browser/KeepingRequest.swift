package import TrialModel

/// Something that a reader says of a subject, before it has a date.
package protocol UndatedEntry: Hashable, Sendable {
  /// What it is about.
  associatedtype Subject: Hashable, Sendable

  var subject: Subject { get }
}

extension Override.Draft: UndatedEntry {}
extension ReaderNote.Draft: UndatedEntry {}

/// What the world has to date and keep, or to take away again.
package enum KeepingRequest<Draft: UndatedEntry>: Hashable, Sendable {
  case set(Draft)
  case remove(Draft.Subject)

  /// What it is about.
  package var subject: Draft.Subject {
    switch self {
    case .set(let draft): draft.subject
    case .remove(let subject): subject
    }
  }
}

/// What is to be kept of a category of a trial.
package typealias OverrideRequest = KeepingRequest<Override.Draft>

/// What is to be kept of a reader's tags and note on a trial.
package typealias NoteRequest = KeepingRequest<ReaderNote.Draft>

extension Overrides {
  /// The overrides with that of a request, made on a day; without it where it is taken back.
  package func following(_ request: OverrideRequest, on date: PartialDate) -> Overrides {
    var overrides = self
    switch request {
    case .set(let draft): overrides[draft.subject] = Override(draft, date: date)
    case .remove(let subject): overrides[subject] = nil
    }
    return overrides
  }
}

extension ReaderNotes {
  /// The notes with that of a request, made on a day; without it where it is taken back.
  ///
  /// Those of other readers, and of other trials, stay as they are.
  package func following(_ request: NoteRequest, on date: PartialDate) -> ReaderNotes {
    var notes = self
    switch request {
    case .set(let draft): notes[draft.subject] = ReaderNote(draft, date: date)
    case .remove(let subject): notes[subject] = nil
    }
    return notes
  }
}
