import JSONText
package import TrialModel

extension ReaderNotes {
  /// The notes of a file: `{"format": 1, "notes": [{"trial", "tags", "note", "initials", "date"}]}`.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Trials that are not at hand are not
  ///   refused.
  package static func read(_ text: String) throws(FileRefusal) -> ReaderNotes {
    var notes = ReaderNotes()
    try JSONNode.eachElement(of: "notes", in: text) { element throws(FileRefusal) in
      let note = try ReaderNote.read(element)
      guard notes[note.subject] == nil else {
        throw FileRefusal(
          element.position,
          "a second note of \(note.initials) on \(note.subject.trial.text)",
          "keep one of the two"
        )
      }
      notes[note.subject] = note
    }
    return notes
  }
}

extension ReaderNote {
  fileprivate static func read(_ value: JSONNode) throws(FileRefusal) -> ReaderNote {
    let entry = try value.entry("note", ["trial", "tags", "note", "initials", "date"])
    let date = try entry.date()
    let subject = Subject(
      trial: TrialID(try entry.text("trial")),
      initials: try entry.text("initials")
    )
    let tags = entry.fields["tags"] == nil ? [] : try entry.list("tags", of: "a tag").texts
    let text = try entry.optional("note")
    do throws(NoteRefusal) {
      return ReaderNote(try Draft(subject: subject, tags: tags, text: text), date: date)
    } catch {
      let place = error == .nothingSaid ? value.position : entry.place("tags")
      throw FileRefusal(place, error.what, error.remedy)
    }
  }
}
