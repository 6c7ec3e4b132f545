/// The notes of a team: at most one of each reader on a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct ReaderNotes: Hashable, Sendable {
  private var byTrial: [TrialID: [String: ReaderNote]] = [:]

  /// The notes given; of two for one subject the later stands.
  package init(_ notes: [ReaderNote] = []) {
    for note in notes { self[note.subject] = note }
  }

  /// All of them, by trial and reader.
  package var all: [ReaderNote] {
    byTrial.values.flatMap(\.values).sorted { $0.subject < $1.subject }
  }

  /// The note of a reader on a trial, or none.
  package subscript(subject: ReaderNote.Subject) -> ReaderNote? {
    get { byTrial[subject.trial]?[subject.initials] }
    set {
      var ofTrial = byTrial[subject.trial] ?? [:]
      ofTrial[subject.initials] = newValue
      byTrial[subject.trial] = ofTrial.isEmpty ? nil : ofTrial
    }
  }

  /// The trials that somebody says something of.
  package var trials: [TrialID] { byTrial.keys.sorted() }

  /// Whether there is none.
  package var isEmpty: Bool { byTrial.isEmpty }

  /// The notes on one trial, by reader.
  package func of(_ trial: TrialID) -> [ReaderNote] {
    guard let notes = byTrial[trial] else { return [] }
    return notes.values.sorted { $0.subject < $1.subject }
  }

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
