/// The overrides of a team, at most one for a category of a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct Overrides: Hashable, Sendable {
  private var entries = ReadersEntries<TrialID, Override.Category, Override>()

  /// The overrides given; of two for one subject the later stands.
  package init(_ overrides: [Override] = []) {
    for override in overrides { self[override.subject] = override }
  }

  /// All of them, by trial and category.
  package var all: [Override] { entries.all }

  /// The override of a subject, or none.
  package subscript(subject: Override.Subject) -> Override? {
    get { entries[subject.trial, subject.category] }
    set { entries[subject.trial, subject.category] = newValue }
  }

  /// The trials of which a category is set.
  package var trials: [TrialID] { entries.wholes.sorted() }

  /// Whether there is none.
  package var isEmpty: Bool { entries.isEmpty }

  /// The overrides of one trial, by category.
  package func of(_ trial: TrialID) -> [Override] { entries.of(trial) }
}
