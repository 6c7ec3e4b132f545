package import TrialModel

/// The one result a list shows for a trial, in parts so that columns can align them.
///
/// Digits are those of the source; a misprint stays as printed and says that it is one, until a
/// reader decides for its correction.
package struct Headline: Hashable, Sendable {
  /// The endpoint in a few letters: `OS`, `PFS`.
  package let label: String
  /// The number, or experimental and control arm: `0.85`, `24.8 v 21.0 %`.
  package let estimate: String
  /// The interval in brackets, with its level when that is not 95 %: `(0.72-1.00)`.
  ///
  /// `nil` when none was printed.
  package let interval: String?
  /// The P value as printed: `P 0.105`; `nil` when none was.
  package let p: String?
  /// The mark of a number or interval with a correction: `!`, or `c` and `k` once it is decided.
  ///
  /// `nil` when no correction is known.
  package let mark: String?
  /// The number alone; `nil` when the source gives none.
  package let number: PrintedNumber?
  /// The interval without brackets; `nil` when none was printed.
  package let bounds: String?
  /// What is drawn on an axis of ratios; `nil` when it is no ratio.
  package let ratio: DrawnRatio?
  package let source: SourceKey

  /// A ratio as numbers, corrected where a correction is known.
  package struct DrawnRatio: Hashable, Sendable {
    /// The ratio; `nil` when the source gives no number.
    package let value: Double?
    /// Its interval; `nil` when none was printed, or one that is not in order or has no end.
    package let bounds: ClosedRange<Double>?

    package init(value: Double?, bounds: ClosedRange<Double>?) {
      self.value = value
      self.bounds = bounds
    }
  }

  package init(
    label: String,
    estimate: String,
    interval: String?,
    p: String?,
    mark: String?,
    number: PrintedNumber?,
    bounds: String?,
    ratio: DrawnRatio?,
    source: SourceKey
  ) {
    self.label = label
    self.estimate = estimate
    self.interval = interval
    self.p = p
    self.mark = mark
    self.number = number
    self.bounds = bounds
    self.ratio = ratio
    self.source = source
  }

  /// The whole in one line: interval, or the P value where there is none.
  ///
  /// `PFS 0.85 (0.65-1.12)`, `RFS 0.80, P 0.105`; a misprint ends with `!`, `c` or `k`.
  package var text: String {
    let number = "\(label) \(estimate)"
    let bounded = interval.map { "\(number) \($0)" } ?? p.map { "\(number), \($0)" } ?? number
    return mark.map { "\(bounded) \($0)" } ?? bounded
  }
}

extension Headline {
  /// The result the list shows; `nil` when the catalogue names none.
  package init?(of trial: Trial) { self.init(of: trial.results, arms: trial.arms) }

  /// The result that is marked to be shown, beside that of the control arm where it is of one arm.
  init?(of results: [ReportedResult], arms: [Arm]) {
    guard let result = results.first(where: \.isHeadline) else { return nil }
    let other = result.counterpart(among: results, arms: arms)
    let figure = result.figure
    let bounds = figure.listedInterval?.text
    self.init(
      label: result.endpointLabel,
      estimate: other.map {
        "\(figure.shownNumber) v \($0.figure.shownNumber)" + figure.unit.suffix
      }
        ?? figure.shownNumber + figure.unit.suffix,
      interval: other == nil ? bounds.map { "(\($0))" } : nil,
      p: figure.p.map(\.text),
      mark: (figure.correction ?? other?.figure.correction)?.mark,
      number: figure.value.value,
      bounds: bounds,
      ratio: result.kind == .ratio ? DrawnRatio(figure) : nil,
      source: figure.source
    )
  }
}

extension Headline.DrawnRatio {
  fileprivate init(_ figure: Figure) {
    let interval = figure.intervalInUse
    self.init(
      value: figure.numberInUse?.value,
      bounds: interval.flatMap { interval in
        interval.bounds.flatMap { interval.isOrdered ? $0.lower.value...$0.upper.value : nil }
      }
    )
  }
}

extension ReportedResult {
  /// The same figure of the control arm, for a figure of an experimental arm.
  fileprivate func counterpart(among results: [ReportedResult], arms: [Arm]) -> ReportedResult? {
    guard let own = arm else { return nil }
    return results.first { other in
      other.endpoint == endpoint && other.kind == kind
        && other.period == period && other.subgroup == subgroup
        && other.population == population && other.figure.unit == figure.unit
        && other.figure.source == figure.source && other.figure.value.value != nil
        && arms.contains { $0.id == other.arm && $0.id != own && $0.side == .control }
    }
  }
}

extension ListedTrial {
  /// The headline, or in words what is known where there is none.
  ///
  /// `no result 2025-11-26`: no figure was found in sources that are current to that date. Of a
  /// study known from its record alone, whether results are posted.
  package var resultText: String {
    if let headline { return headline.text }
    if role == .registry { return holdings.contains(.results) ? "results posted" : "none posted" }
    return stateNow.asOf.map { "\(standingInWords) \($0.text)" } ?? standingInWords
  }

  /// What is known where there is no headline, as it is read out: `no result as of 2025-11-26`.
  package var resultInWords: String {
    if role == .registry {
      return holdings.contains(.results) ? "results posted, not read yet" : "no results posted"
    }
    return stateNow.asOf.map { "\(standingInWords) as of \($0.text)" } ?? standingInWords
  }

  /// What became of a trial that has no result to show, in two or three words.
  private var standingInWords: String {
    switch (stateNow.status, categories.primaryEndpoint) {
    case (_, .met): "met, no figure"
    case (_, .notMet): "not met, no figure"
    case (.terminated, _): "terminated"
    case (_, .noAnalysis): "no analysis"
    case (.closedToAccrual, .noneFound): "closed"
    case (_, .noneFound), (_, .notLookedFor): "no result"
    }
  }
}

extension Figure {
  /// The number with its digits, or a hyphen where there is none.
  fileprivate var shownNumber: String {
    (isRuledFor ? numberInUse : value.value)?.digits ?? "-"
  }

  /// The interval as printed, or as a reader decided to correct it.
  fileprivate var listedInterval: PrintedInterval? { isRuledFor ? intervalInUse : interval }

  /// Whether a reader decided for the correction.
  private var isRuledFor: Bool { correction?.ruling?.isUsed ?? false }
}
