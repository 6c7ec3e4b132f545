package import TrialModel
package import TrialQuery
package import TrialStatistics

/// One row of a forest plot: a ratio of a trial, as its source has it or as it is corrected, or an
/// adverse event counted in two of its arms.
package struct ForestStudy: Hashable, Sendable {
  package let trial: Trial
  /// Which of the trial's results is drawn; `nil` for an event.
  package let result: ReportedResult.ID?
  /// The trial, or within one trial the patients or the period.
  package let label: String
  /// The agents, or within one trial the data cut or year of print; empty where not known.
  package let detail: String
  /// The data cut, or the year of print, in a few letters: `2021-01`; empty where not known.
  package let cut: String
  /// Which arms are compared, and what speaks against pooling them.
  package let comparison: ArmComparison
  /// How it was told which cut is drawn; within one trial every row stands for itself.
  package internal(set) var cutReason = CutReason.onlyOne
  /// Why the row is not pooled though it could be weighed; `nil` where nothing keeps it out.
  package internal(set) var exclusion: PoolingExclusion?
  /// The ratio as printed; `nil` for an event.
  package let ratio: PrintedNumber?
  /// The interval beside the ratio; `nil` when none is printed.
  package let interval: PrintedInterval?
  /// The patients with the event in both arms; `nil` for a printed ratio.
  package let counts: ForestCounts?
  /// Ratio and interval to compute with.
  ///
  /// `nil` where no interval is printed, a bound was not reached, the bounds give no width, or the
  /// figure is not sound.
  package let estimate: RatioEstimate?
  /// What is wrong with the figure; empty for a sound one.
  package let faults: [FigureFinding]
  /// What its sides of 1 mean, as far as the source says.
  package let direction: RatioDirection
  /// What it is limited to: all patients over all of follow-up, a period, or a subgroup.
  package let extent: Extent
  /// The marks of its row, as `ResultMark` has them.
  package let marks: String
  /// Where it comes from, the figure that is drawn first.
  package let figures: [ShownFigure]
  /// The data cut the source names; `nil` when it names none.
  package let dataCut: String?
  /// How the source says that the ratio was made: `adjusted`; `nil` when it says nothing.
  package let adjustment: String?

  /// Which patients and which part of follow-up a ratio is about.
  package enum Extent: Hashable, Sendable {
    case whole
    case period(String)
    case subgroup(String)
  }

  /// The ratio of a row of results; `nil` without a number.
  init?(
    _ row: ResultRow,
    of trial: Trial,
    in catalogue: Catalogue,
    label: String,
    detail: String
  ) {
    guard let shown = row.shown(of: nil, in: catalogue) ?? row.results.first,
      let ratio = shown.figure.shownNumber
    else { return nil }
    let interval = shown.figure.shownInterval
    self.trial = trial
    result = shown.id
    self.label = label
    self.detail = detail
    cut = row.origin(in: catalogue)
    comparison = ArmComparison(of: shown, in: trial)
    self.ratio = ratio
    self.interval = interval
    counts = nil
    let soundness = FigureSoundness(shown.figure, isRatio: true)
    estimate = soundness?.estimate
    faults = soundness?.faults ?? []
    direction = trial.direction(of: shown)
    extent =
      row.outcome.subgroup.map { .subgroup($0) } ?? row.outcome.period.map { .period($0) } ?? .whole
    marks = row.marks(in: trial, catalogue)
    let first = trial.shownFigure(shown)
    figures = [first] + row.results.map { trial.shownFigure($0) }.filter { $0 != first }
    dataCut = row.dataCut
    adjustment = shown.measure.flatMap { measure in
      measure.firstIndex(of: ",").map { comma in
        String(measure[comma...].drop { $0 == "," || $0 == " " })
      }
    }
  }

  /// Trial or part of it with its detail, for sentences: `CA184-043, ipilimumab`.
  package var name: String { detail.isEmpty ? label : "\(label), \(detail)" }

  /// What the row is shown in.
  package var unit: EffectUnit { counts?.measure.unit ?? .ratio }

  /// The ratio, or the points; `nil` where counts give none.
  package var value: Double? { counts.map { $0.effect.value } ?? ratio?.value }

  /// The ratio in the digits of its source, or what was computed; empty where there is none.
  package var valueText: String { counts?.effect.estimate ?? ratio?.digits ?? "" }

  /// What the row estimates on the scale of pooling, with its standard error; `nil` without one.
  package var effect: EffectEstimate? { counts?.estimate ?? estimate.map { EffectEstimate($0) } }

  /// Whether the row is weighed when rows are pooled.
  package var isPooled: Bool { exclusion == nil && pooledEffect != nil }

  /// The figures with which arms they compare, how the cut was chosen and why the row is not pooled.
  package var comparedFigures: [ShownFigure] {
    let details: [FigureDetail?] = [
      comparison.labels.map { FigureDetail("compares", $0) },
      FigureDetail("control", comparison.controlText),
      FigureDetail("data cut by", cutReason.words),
      exclusion.map { FigureDetail("not pooled", $0.text) },
    ]
    return figures.map { $0.adding(details.compactMap { $0 }) }
  }

  /// The arms compared, where the trial has other rows in the plot; else `nil`.
  package internal(set) var arms: String?

  /// The immunotherapy of the row in full: of its experimental arm, else of its trial.
  package var agents: [String] {
    let own = comparison.agents
    return trial.arms.count > 2 && !own.isEmpty ? own : trial.classification.agents
  }

  /// How many took part in the comparison; empty where that is not known.
  ///
  /// Of a trial of two arms all that the list counts, of more the two arms where both have their number.
  package var participants: String {
    guard extent == .whole else { return "" }
    guard trial.arms.count > 2 else { return Participants(of: trial)?.text ?? "" }
    let sizes = [comparison.experimental, comparison.control].compactMap {
      $0?.size(of: .randomised)?.value.value
    }
    guard sizes.count == 2 else { return "" }
    return String(Int(sizes[0].value + sizes[1].value))
  }

  /// What the row is pooled by: its effect, unless it compares the control with the treatment, or its
  /// record contradicts itself on that.
  ///
  /// `nil` where it cannot be weighed.
  package var pooledEffect: EffectEstimate? {
    direction.isTurned || direction == .contradictory ? nil : effect
  }

  /// A letter for a row that the words of the axis do not hold for: `?` without a direction, `t` for a
  /// turned ratio; empty for the others.
  var directionMark: String { direction.isCoded ? (direction.isTurned ? "t" : "") : "?" }

  /// The inverse of the variance on the scale of pooling; `nil` without a standard error above 0.
  var precision: Double? {
    effect.flatMap { effect in
      let error = effect.standardError
      return error > 0 ? 1 / (error * error) : nil
    }
  }

  /// The interval as it is drawn.
  ///
  /// At its own level, or at 95 % where that is asked for and can be worked out.
  package func drawn(rescaled: Bool) -> DrawnInterval? {
    if let counts { return counts.effect.bounds.map { DrawnInterval($0, in: unit) } }
    guard let interval else { return nil }
    if rescaled, interval.unusualLevel != nil, let estimate {
      return DrawnInterval(rescaled: estimate.interval(at: .ninetyFive), from: interval)
    }
    return DrawnInterval(interval)
  }
}
