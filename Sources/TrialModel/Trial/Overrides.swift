/// The overrides of a team, at most one for a category of a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct Overrides: Hashable, Sendable {
  private var byTrial: [TrialID: [Override.Category: Override]] = [:]

  /// The overrides given; of two for one subject the later stands.
  package init(_ overrides: [Override] = []) {
    for override in overrides { self[override.subject] = override }
  }

  /// All of them, by trial and category.
  package var all: [Override] {
    byTrial.values.flatMap(\.values).sorted { $0.subject < $1.subject }
  }

  /// The override of a subject, or none.
  package subscript(subject: Override.Subject) -> Override? {
    get { byTrial[subject.trial]?[subject.category] }
    set {
      var ofTrial = byTrial[subject.trial] ?? [:]
      ofTrial[subject.category] = newValue
      byTrial[subject.trial] = ofTrial.isEmpty ? nil : ofTrial
    }
  }

  /// The trials of which a category is set.
  package var trials: [TrialID] { byTrial.keys.sorted() }

  /// Whether there is none.
  package var isEmpty: Bool { byTrial.isEmpty }

  /// The overrides of one trial, by category.
  package func of(_ trial: TrialID) -> [Override] {
    guard let overrides = byTrial[trial] else { return [] }
    return overrides.values.sorted { $0.subject < $1.subject }
  }
}
