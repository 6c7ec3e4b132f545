package import TrialModel

/// Trials to be taken along, with the filter that chose them.
package struct ExportSelection: Hashable, Sendable {
  /// The trials in the order in which they are written.
  package let trials: [Trial]
  /// The text of the filter; empty when the trials were not chosen by one.
  package let filter: String

  package init(_ trials: [Trial], filter: String) {
    self.trials = trials
    self.filter = filter
  }

  /// Every document that something in these trials rests on, each once, in order of first use.
  package var citedSources: [SourceKey] { trials.flatMap(\.citedSources).eachOnce }
}
