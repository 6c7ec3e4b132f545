import TrialModel
import TrialQuery
import TrialStatistics

/// What a trial has of an event, and which of it a forest plot draws.
struct EventRows {
  let event: ForestEvent
  let trial: Trial
  let candidates: [EventCandidate]

  /// Those of trials that have any, in the order of the trials.
  static func all(
    of event: ForestEvent,
    in trials: [Trial],
    _ catalogue: Catalogue
  ) -> [EventRows] {
    trials.map { trial in
      EventRows(
        event: event,
        trial: trial,
        candidates: EventCandidate.all(of: event, in: trial, catalogue)
      )
    }
    .filter { !$0.candidates.isEmpty }
  }

  /// The ways of counting that the trial has.
  var countings: [EventCounting] { candidates.map(\.counting).eachOnce }

  /// The rows that are drawn, and what else the trial has of the kind, in words.
  struct Drawn {
    let studies: [ForestStudy]
    /// `PACIFIC: immune-mediated pneumonitis 9.4 % v -`; `nil` where all is drawn.
    let undrawn: String?
  }

  /// One row for each pair of groups; no patient is pooled twice.
  func drawn(_ counting: EventCounting?, options: ForestOptions) -> Drawn {
    let own = candidates.filter { $0.counting == counting }
    let pairs = own.map(\.pair).eachOnce
    let chosen = pairs.compactMap { pair in
      own.enumerated().filter { $0.element.pair == pair }
        .min { left, right in
          (left.element.precedence(in: event) + [left.offset])
            .lexicographicallyPrecedes(right.element.precedence(in: event) + [right.offset])
        }
    }
    let left = own.enumerated()
      .filter { place in !chosen.contains { $0.offset == place.offset } }
      .map { $0.element.summary(in: event) }.eachOnce
    let studies = chosen.map { study(of: $0.element, options, isOneOfSeveral: chosen.count > 1) }
      .poolingNobodyTwice(in: trial)
    return Drawn(
      studies: studies,
      undrawn: left.isEmpty ? nil : "\(trial.name): \(left.joined(separator: "; "))"
    )
  }

  private func study(
    of candidate: EventCandidate,
    _ options: ForestOptions,
    isOneOfSeveral: Bool
  ) -> ForestStudy {
    let arms =
      isOneOfSeveral ? "\(candidate.experimental.label) v \(candidate.control.label)" : nil
    var study = ForestStudy(
      candidate,
      of: trial,
      label: [trial.name, arms].compactMap { $0 }.joined(separator: ", "),
      in: event,
      options: options
    )
    study.arms = arms
    if !options.poolsAll, let doubt = study.comparison.doubt {
      study.exclusion = .comparison(doubt)
    }
    return study
  }
}
