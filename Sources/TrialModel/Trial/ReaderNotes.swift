/// The notes of a team: at most one of each reader on a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct ReaderNotes: Hashable, Sendable {
  private var entries = ReadersEntries<TrialID, String, ReaderNote>()

  /// The notes given; of two for one subject the later stands.
  package init(_ notes: [ReaderNote] = []) {
    for note in notes { self[note.subject] = note }
  }

  /// All of them, by trial and reader.
  package var all: [ReaderNote] { entries.all }

  /// The note of a reader on a trial, or none.
  package subscript(subject: ReaderNote.Subject) -> ReaderNote? {
    get { entries[subject.trial, subject.initials] }
    set { entries[subject.trial, subject.initials] = newValue }
  }

  /// The trials that somebody says something of.
  package var trials: [TrialID] { entries.wholes.sorted() }

  /// Whether there is none.
  package var isEmpty: Bool { entries.isEmpty }

  /// The notes on one trial, by reader.
  package func of(_ trial: TrialID) -> [ReaderNote] { entries.of(trial) }

  /// The tags there are, those of most trials first, then by their letters.
  package var tags: [String] {
    var counts: [String: (spelling: String, trials: Int)] = [:]
    for trial in trials {
      for tag in of(trial).tags { counts[tag.lowercased(), default: (tag, 0)].trials += 1 }
    }
    return counts.sorted { left, right in
      left.value.trials == right.value.trials
        ? left.key < right.key : left.value.trials > right.value.trials
    }
    .map(\.value.spelling)
  }
}

extension [ReaderNote] {
  /// The tags of all readers, each once, in the order of the notes.
  package var tags: [String] {
    var tags: [String] = []
    for tag in flatMap(\.tags) where !tags.contains(where: { $0.lowercased() == tag.lowercased() })
    {
      tags.append(tag)
    }
    return tags
  }
}
