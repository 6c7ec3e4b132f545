/// How much a registry record holds, counted as it stands there.
///
/// A record that lacks a section counts 0; that says what is posted, never what happened.
package struct RecordCounts: Hashable, Sendable {
  package var arms = 0
  package var interventions = 0
  package var plannedOutcomes = 0
  package var postedOutcomes = 0
  /// Comparisons of groups, over all posted outcomes.
  package var analyses = 0
  /// Columns of the tables of adverse events.
  package var eventGroups = 0
  package var seriousRows = 0
  package var otherRows = 0
  /// Cells of both tables of adverse events.
  package var eventCells = 0
  /// Event groups whose number of deaths is posted.
  package var groupsWithDeathsKnown = 0

  package init() {}

  /// Whether anything of posted results was counted.
  package var holdsResults: Bool { postedOutcomes > 0 || eventGroups > 0 }
}

extension RecordCounts {
  /// Counts over several records, added up.
  package static func += (total: inout RecordCounts, counts: RecordCounts) {
    total.arms += counts.arms
    total.interventions += counts.interventions
    total.plannedOutcomes += counts.plannedOutcomes
    total.postedOutcomes += counts.postedOutcomes
    total.analyses += counts.analyses
    total.eventGroups += counts.eventGroups
    total.seriousRows += counts.seriousRows
    total.otherRows += counts.otherRows
    total.eventCells += counts.eventCells
    total.groupsWithDeathsKnown += counts.groupsWithDeathsKnown
  }
}
