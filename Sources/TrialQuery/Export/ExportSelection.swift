package import TrialModel

/// Trials to be taken along, with the filter that chose them.
package struct ExportSelection: Hashable, Sendable {
  /// The trials in the order in which they are written.
  package let trials: [Trial]
  /// The text of the filter; empty when the trials were not chosen by one.
  package let filter: String
  /// The review that is open, as its reader may see it; `nil` without one.
  package let review: ScreenedReview?

  /// What readers say of trials by themselves.
  package let notes: ReaderNotes

  package init(
    _ trials: [Trial],
    filter: String,
    review: ScreenedReview? = nil,
    notes: ReaderNotes = ReaderNotes()
  ) {
    self.trials = trials
    self.filter = filter
    self.review = review
    self.notes = notes
  }

  /// A trial as the list has it, with where it stands in the review and what readers say of it.
  package func listed(_ trial: Trial) -> ListedTrial {
    ListedTrial(trial).screened(as: review?.record(trial.id)).noted(notes.of(trial.id))
  }

  /// Every document that something in these trials rests on, each once, in order of first use.
  package var citedSources: [SourceKey] { trials.flatMap(\.citedSources).eachOnce }
}
