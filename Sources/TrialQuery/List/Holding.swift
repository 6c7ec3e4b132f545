import TrialModel

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

  /// What an imported record can add to a trial of the catalogue.
  static let ofRecords: [Holding] = [.results, .toxicity, .record]

  /// Whether the catalogue has it of the trial.
  func isHeld(for trial: Trial) -> Bool {
    switch self {
    case .results: !trial.results.isEmpty
    case .toxicity: !(trial.toxicity?.events.isEmpty ?? true)
    case .schedule: trial.schedule != nil
    case .checks: trial.discrepancies.contains(where: \.standing.isWarning)
    case .publication: !trial.publicationFacts.isEmpty
    case .registry: !trial.registryFacts.isEmpty
    case .record: false
    case .row: [.verified, .partial].contains(trial.table.membership)
    }
  }

  /// Whether a registry record has it.
  func isHeld(in record: Registration) -> Bool {
    let results = record.results
    let events = results?.adverseEvents
    return switch self {
    case .results:
      record.saysResultsPosted == true || !(results?.outcomes.isEmpty ?? true)
        || !(events?.groups.isEmpty ?? true)
    case .toxicity: !(events?.serious.isEmpty ?? true) || !(events?.other.isEmpty ?? true)
    case .registry, .record: true
    case .schedule, .checks, .publication, .row: false
    }
  }
}
