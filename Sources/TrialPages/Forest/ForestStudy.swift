package import TrialModel
package import TrialStatistics

/// One row of a forest plot: a ratio of a trial, as its source has it or as it is corrected.
package struct ForestStudy: Hashable, Sendable {
  package let trial: Trial
  /// The trial, or within one trial the patients or the period.
  package let label: String
  /// The agents, or within one trial the data cut or year of print; empty where not known.
  package let detail: String
  package let ratio: PrintedNumber
  /// The interval beside the ratio; `nil` when none is printed.
  package let interval: PrintedInterval?
  /// Ratio and interval to compute with.
  ///
  /// `nil` where no interval is printed, a bound was not reached, or the bounds give no width.
  package let estimate: RatioEstimate?
  /// What is limited to: all patients over all of follow-up, a period, or a subgroup.
  package let extent: Extent
  /// `!`, `c` or `k` for a known misprint, `r` where only the review has it.
  package let marks: String
  /// Where it comes from, the figure that is drawn first.
  package let figures: [ShownFigure]
  /// The data cut the source names; `nil` when it names none.
  let dataCut: String?
  /// How the source says that the ratio was made: `adjusted`; `nil` when it says nothing.
  let adjustment: String?

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
    self.label = label
    self.detail = detail
    self.ratio = ratio
    self.interval = interval
    estimate = interval.flatMap { RatioEstimate(ratio, $0) }
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

  /// The inverse of the variance of the logarithm; `nil` without a standard error above 0.
  var precision: Double? {
    estimate.flatMap { estimate in
      let error = estimate.logStandardError
      return error > 0 ? 1 / (error * error) : nil
    }
  }

  /// The interval as it is drawn.
  ///
  /// At its own level, or at 95 % where that is asked for and can be worked out.
  package func drawn(rescaled: Bool) -> DrawnInterval? {
    guard let interval else { return nil }
    if rescaled, interval.unusualLevel != nil, let estimate {
      return DrawnInterval(rescaled: estimate.interval(at: .ninetyFive), from: interval)
    }
    return DrawnInterval(interval)
  }
}

extension RatioEstimate {
  /// `nil` where the bounds give no width to read a standard error from.
  fileprivate init?(_ ratio: PrintedNumber, _ interval: PrintedInterval) {
    guard let upper = interval.upper,
      let level = try? ConfidenceLevel(interval.level.fraction),
      let estimate = try? RatioEstimate(
        ratio.value,
        lower: interval.lower.value,
        upper: upper.value,
        level: level
      )
    else { return nil }
    self = estimate
  }
}
