package import TrialModel

/// What the world has to date and keep of a reader's note, or to take away again.
package enum NoteRequest: Hashable, Sendable {
  case set(ReaderNote.Draft)
  case remove(ReaderNote.Subject)

  /// The trial and reader it is about.
  package var subject: ReaderNote.Subject {
    switch self {
    case .set(let draft): draft.subject
    case .remove(let subject): subject
    }
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
