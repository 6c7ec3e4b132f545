package import TrialModel
import TrialQuery
package import TrialStatistics

/// Patients with an event in the two arms that a row of a forest plot compares.
package struct ForestCounts: Hashable, Sendable {
  /// What is known of one arm.
  package struct Side: Hashable, Sendable {
    /// The arm or group in a few letters: `DURV`.
    package let label: String
    /// Patients with the event of those at risk, `161/475`, `=` before a derived count; else the
    /// percentage as printed; `-` where the source gives neither.
    package let text: String
    /// The count to compute with; `nil` where none is known or several fit.
    package let count: EventCount?
    /// Whether the count is ours, made of a percentage.
    package let isDerived: Bool

    /// What stands for a group of which the source says nothing.
    static let none = "-"

    init(label: String, text: String, count: EventCount?, isDerived: Bool) {
      self.label = label
      self.text = text
      self.count = count
      self.isDerived = isDerived
    }
  }

  /// What of the counts is shown and pooled.
  package let measure: EffectMeasure
  /// Term, limitation and grade as the source has them, where they are not those the plot is of.
  package let counted: String
  package let experimental: Side
  package let control: Side
  /// Effect and interval as a toxicity table shows them, or why there is none.
  let effect: EventEffect

  init(
    _ measure: EffectMeasure,
    of counted: String,
    experimental: Side,
    control: Side,
    effect: EventEffect
  ) {
    self.measure = measure
    self.counted = counted
    self.experimental = experimental
    self.control = control
    self.effect = effect
  }

  /// The counts of both arms; `nil` unless both are known.
  package var table: TwoByTwoTable? {
    experimental.count.flatMap { own in
      control.count.map { TwoByTwoTable(experimental: own, comparator: $0) }
    }
  }

  /// The effect in points or as a ratio; `nil` where there is none.
  package var value: Double? { effect.value }

  /// Its 95 % interval; `nil` without counts.
  package var bounds: ClosedRange<Double>? { effect.bounds }

  /// Whether a count of either arm is derived.
  package var isDerived: Bool { experimental.isDerived || control.isDerived }

  /// The effect on the scale of pooling with its standard error, by which the row is weighed.
  ///
  /// 0.5 is added to all four cells of a table that would have none without: for a ratio where a cell
  /// is zero, for a difference where both arms are at 0 or at 1. `nil` without counts, and for a ratio
  /// where nobody or everybody had the event.
  package var estimate: EffectEstimate? {
    table.flatMap { try? EffectEstimate($0, correctedFor: measure) }
  }

  /// Whether 0.5 was added to each cell for the standard error by which the row is weighed.
  package var isCorrected: Bool {
    guard let table, estimate != nil else { return false }
    return measure.isRatio
      ? table.hasZeroCell : (try? EffectEstimate(table, measure: measure)) == nil
  }

  /// Whether nobody in either arm had the event, so that the row says nothing of a ratio.
  package var hasNoEvents: Bool {
    table.map { $0.experimental.affected == 0 && $0.comparator.affected == 0 } ?? false
  }

  /// The interval in brackets, or why there is none: `(1.9 to 15.8)`, `(no counts)`.
  var intervalText: String {
    if !effect.interval.isEmpty { return effect.interval }
    return isOfBoth ? EventLine.noCounts : "(one arm alone)"
  }

  /// Whether anything is said of both arms.
  private var isOfBoth: Bool { ![experimental.text, control.text].contains(Side.none) }

  /// Why the row has no weight, in a clause; `nil` where it has one.
  package var gap: String? {
    guard table != nil else {
      return isOfBoth ? Self.reason(for: effect.interval) : "one arm alone is reported"
    }
    guard estimate == nil else { return nil }
    return hasNoEvents ? "no event in either arm" : "every patient of both arms had the event"
  }

  private static func reason(for interval: String) -> String {
    switch interval {
    case EventLine.severalFit: "several counts fit a printed percentage"
    case EventLine.noDenominator: "the number at risk is not known"
    default: "no counts of both arms"
    }
  }
}

extension ForestCounts {
  /// A row in words: `ADRIATIC: 100/262 with DURV against 80/265 with PBO, RD +8.0 points, …`.
  func sentence(on study: ForestStudy, weight: Double?) -> String {
    let interval = study.drawn(rescaled: false)?.words
    let shown =
      effect.estimate.isEmpty
      ? "no \(measure.words)"
      : "\(measure.rawValue) \(effect.estimate)\(measure.unit == .points ? " points" : "")"
    let parts: [String?] = [
      "\(experimental.text) with \(experimental.label) against \(control.text) with"
        + " \(control.label)",
      shown, interval, weight.map { "weight \(DecimalText.of($0, decimals: 0)) %" },
      gap.map { "no weight: \($0)" },
      study.exclusion.map { "not pooled: \($0.text)" },
      study.dataCut.map { ResultRow.words(forDataCut: $0) },
      isCorrected ? "0.5 added to each cell for its standard error" : nil,
    ]
    let name = [study.label, counted].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(name): " + parts.compactMap { $0 }.joined(separator: ", ")
  }
}
