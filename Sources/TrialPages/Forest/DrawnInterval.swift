import TrialModel
import TrialQuery
package import TrialStatistics

/// An interval as a forest plot shows it, with the digits of its source where it can.
package struct DrawnInterval: Hashable, Sendable {
  /// The bounds as a row has them: `0.72-1.00`, `0.72 to not reached`, `to 1.21`.
  private let boundsText: String
  /// The bounds in words: `0.72 to 1.00`, `up to 1.21`.
  package let span: String
  /// The bounds to draw; `nil` when they stand in no order, infinite above where not reached.
  package let bounds: ClosedRange<Double>?
  /// The level in percent, in the digits of its source: `95`, `99.73`.
  package let level: String
  /// Whether the source prints the level.
  package let isLevelPrinted: Bool
  /// The level the source prints, where the interval was worked out anew for 95 %.
  package let rescaledFrom: String?

  /// What sets it apart from a two-sided confidence interval: `one-sided`, `credible`.
  let kind: [String]
  /// What the bounds are in.
  package let unit: EffectUnit

  /// The interval as it is printed.
  init(_ interval: PrintedInterval) {
    boundsText = interval.boundsText
    span =
      switch (interval.lower?.digits, interval.upper?.digits) {
      case (let lower?, let upper?): "\(lower) to \(upper)"
      case (let lower?, nil):
        interval.isOneSided ? "\(lower) or more" : "\(lower) to not reached"
      case (nil, let upper?): "up to \(upper)"
      case (nil, nil): "no bound"
      }
    bounds = interval.drawnBounds
    level = interval.unusualLevel?.digits ?? "95"
    isLevelPrinted = interval.level.isPrinted
    rescaledFrom = nil
    kind = interval.remarks.filter { !$0.hasSuffix("%") }
    unit = .ratio
  }

  /// The interval worked out for another level than it is printed at.
  init(rescaled: ConfidenceInterval, from printed: PrintedInterval) {
    self.init(rescaled, from: printed.unusualLevel?.digits)
  }

  /// A computed interval, at 95 %, in the unit in which it is shown.
  init(_ computed: ConfidenceInterval, in unit: EffectUnit = .ratio, from level: String? = nil) {
    self.init(lower: computed.lower, upper: computed.upper, in: unit, from: level)
  }

  /// A computed prediction interval, at 95 %, in the unit in which it is shown.
  init(_ computed: PredictionInterval, in unit: EffectUnit = .ratio) {
    self.init(lower: computed.lower, upper: computed.upper, in: unit, from: nil)
  }

  /// Computed bounds, at 95 %, in the unit in which they are shown.
  init(_ bounds: ClosedRange<Double>, in unit: EffectUnit) {
    self.init(lower: bounds.lowerBound, upper: bounds.upperBound, in: unit, from: nil)
  }

  private init(lower: Double, upper: Double, in unit: EffectUnit, from level: String?) {
    let ends = [lower, upper].map(unit.boundText)
    span = ends.joined(separator: " to ")
    // A hyphen beside a minus sign cannot be read.
    boundsText = unit == .ratio ? ends.joined(separator: "-") : span
    kind = []
    bounds = lower <= upper ? lower...upper : nil
    self.level = "95"
    isLevelPrinted = true
    rescaledFrom = level
    self.unit = unit
  }

  /// The bounds in brackets: `(0.72-1.00)`.
  package var text: String { "(\(boundsText))" }

  /// What has to be said beside the bounds: a level other than 95 %, its sides, or `*` for one worked
  /// out.
  package var note: String {
    if rescaledFrom != nil { return "*" }
    return ((level == "95" ? [] : ["\(level) %"]) + kind).joined(separator: " ")
  }

  /// Where it stands to no difference: `crosses 1`, `touches 1`, `below 1`, `above 0`.
  ///
  /// `nil` when the bounds stand in no order.
  package var nullWords: String? {
    guard let bounds else { return nil }
    let null = unit.nullText
    if bounds.lowerBound == unit.null || bounds.upperBound == unit.null { return "touches \(null)" }
    if bounds.contains(unit.null) { return "crosses \(null)" }
    return bounds.upperBound < unit.null ? "below \(null)" : "above \(null)"
  }
}
