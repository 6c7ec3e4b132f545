package import TrialModel

/// What can be at hand of a trial, for `has:`.
package enum Holding: String, Hashable, Sendable, CaseIterable {
  case results
  case toxicity
  case schedule
  /// Something printed that a source contradicts or that does not agree with itself.
  case checks
  case publication
  case registry
  /// Its registry record, imported.
  case record
  /// At least a part of its row in the review's table of running trials.
  case row

  /// Whether the catalogue has it of the trial.
  package func isHeld(for trial: Trial) -> Bool {
    switch self {
    case .results: !trial.results.isEmpty || trial.registration?.results != nil
    case .toxicity: !(trial.toxicity?.events.isEmpty ?? true)
    case .schedule: trial.schedule != nil
    case .checks: trial.discrepancies.contains(where: \.standing.isWarning)
    case .publication: !trial.publicationFacts.isEmpty
    case .registry: !trial.registryFacts.isEmpty
    case .record: trial.registration != nil
    case .row: [.verified, .partial].contains(trial.table.membership)
    }
  }
}
