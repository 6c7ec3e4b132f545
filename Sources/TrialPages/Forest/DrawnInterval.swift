import TrialModel
import TrialQuery
import TrialStatistics

/// An interval of a ratio as a forest plot shows it, with the digits of its source where it can.
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
  }

  /// The interval worked out for another level than it is printed at.
  init(rescaled: ConfidenceInterval, from printed: PrintedInterval) {
    self.init(rescaled, from: printed.unusualLevel?.digits)
  }

  /// A computed interval, at 95 %.
  init(_ computed: ConfidenceInterval, from level: String? = nil) {
    self.init(lower: computed.lower, upper: computed.upper, from: level)
  }

  /// A computed prediction interval, at 95 %.
  init(_ computed: PredictionInterval) {
    self.init(lower: computed.lower, upper: computed.upper, from: nil)
  }

  private init(lower: Double, upper: Double, from level: String?) {
    let ends = (DecimalText.of(lower, decimals: 2), DecimalText.of(upper, decimals: 2))
    boundsText = "\(ends.0)-\(ends.1)"
    span = "\(ends.0) to \(ends.1)"
    kind = []
    bounds = lower <= upper ? lower...upper : nil
    self.level = "95"
    isLevelPrinted = true
    rescaledFrom = level
  }

  /// The bounds in brackets: `(0.72-1.00)`.
  package var text: String { "(\(boundsText))" }

  /// What has to be said beside the bounds: a level other than 95 %, its sides, or `*` for one worked
  /// out.
  package var note: String {
    if rescaledFrom != nil { return "*" }
    return ((level == "95" ? [] : ["\(level) %"]) + kind).joined(separator: " ")
  }

  /// Where it stands to no difference: `crosses 1`, `touches 1`, `below 1`, `above 1`.
  ///
  /// `nil` when the bounds stand in no order.
  package var nullWords: String? {
    guard let bounds else { return nil }
    if bounds.lowerBound == 1 || bounds.upperBound == 1 { return "touches 1" }
    if bounds.contains(1) { return "crosses 1" }
    return bounds.upperBound < 1 ? "below 1" : "above 1"
  }
}
