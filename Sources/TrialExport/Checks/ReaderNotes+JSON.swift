package import TrialModel

extension ReaderNotes {
  /// The text of their file: sorted by trial and reader, so that a change is one place in a difference of
  /// versions.
  package var text: String { document.text }

  /// The same in one line, for a line of a book.
  package var compactText: String { document.compactText }

  private var document: JSON {
    [
      "format": JSON(1),
      "notes": .array(
        all.map { note in
          let subject: JSON = ["trial": .string(note.subject.trial.text)]
          return subject.adding(note.own)
        }
      ),
    ]
  }
}

extension ReaderNote {
  /// The note without the trial it is about.
  var own: JSON {
    let tags: [JSON.Member] = tags.isEmpty ? [] : [JSON.Member("tags", JSON(tags))]
    return .signed(tags, note: text, by: initials, on: date)
  }
}

extension [ReaderNote] {
  /// The notes with whose they are; nothing where nobody wrote any.
  var json: JSON { isEmpty ? [:] : ["readerNotes": .array(map(\.own))] }
}

extension JSON {
  /// What a reader says, with the note that goes with it, who says so and when.
  static func signed(
    _ members: [Member],
    note: String?,
    by initials: String,
    on date: PartialDate
  ) -> JSON {
    let note: [Member] = note.map { [Member("note", .string($0))] } ?? []
    return .object(
      members + note
        + [Member("initials", .string(initials)), Member("date", .string(date.text))]
    )
  }
}
