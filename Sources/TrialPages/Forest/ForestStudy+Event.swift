import TrialModel
import TrialQuery

extension ForestStudy {
  /// The row of an event counted in two groups of a trial.
  ///
  /// The label is the trial, with its groups where it has several rows.
  init(
    _ candidate: EventCandidate,
    of trial: Trial,
    label: String,
    in event: ForestEvent,
    options: ForestOptions
  ) {
    self.trial = trial
    self.label = label
    counts = candidate.counts(options.measure, in: event)
    detail =
      candidate.limits.isEmpty
      ? trial.classification.agents.joined(separator: " + ") : candidate.limits
    comparison = ArmComparison(
      of: candidate.pair.experimentalArm,
      against: candidate.pair.controlArm,
      in: trial
    )
    cut = candidate.cut
    dataCut = candidate.dataCut
    marks = candidate.marks
    figures = candidate.figures
    // What counts of both arms say needs no coding of a direction: the experimental arm is named.
    direction = .size(of: "", with: candidate.experimental.label, isTurned: false)
    extent = .whole
    faults = []
    result = nil
    ratio = nil
    interval = nil
    estimate = nil
    adjustment = nil
  }
}
