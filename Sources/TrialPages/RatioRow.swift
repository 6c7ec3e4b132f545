/// A ratio with its interval, as drawn.
package struct RatioRow: Hashable, Sendable {
  package let label: String
  /// Whether the row stands one step to the right, under the row before it.
  package let isIndented: Bool
  /// The ratio that is drawn: the corrected one where there is a correction.
  package let value: Double?
  /// The bounds that are drawn; `nil` when there are none or they are out of order.
  ///
  /// An upper bound that was not reached is infinite.
  package let bounds: ClosedRange<Double>?
  /// The ratios that the axis of the page reaches from and to.
  package let axis: ClosedRange<Double>
  /// The figures in words, as the source prints their digits: `0.85 (0.72-1.00)`.
  package let text: String
  /// The P value in words: `P 0.053`; empty when none is printed.
  package let p: String
  /// Marks after the figures: `!`, `c` or `k` for a correction, `r` for the review alone.
  package let marks: String
  /// The data cut or source in a few letters; empty where the page has only one.
  package let origin: String
  /// The ratio as it is read out, with its interval and whom it favours; empty for a name alone.
  package let words: String

  package init(
    label: String,
    isIndented: Bool,
    value: Double?,
    bounds: ClosedRange<Double>?,
    axis: ClosedRange<Double>,
    text: String,
    p: String,
    marks: String,
    origin: String,
    words: String = ""
  ) {
    self.label = label
    self.isIndented = isIndented
    self.value = value
    self.bounds = bounds
    self.axis = axis
    self.text = text
    self.p = p
    self.marks = marks
    self.origin = origin
    self.words = words
  }
}

/// The line under an axis of ratios that says what its two sides mean.
package struct RatioFoot: Hashable, Sendable {
  /// What ratios below 1 mean, `favours IPI+RT`.
  package let below: String
  /// What ratios above 1 mean, `PBO+RT`.
  package let above: String
  /// The ratios that the axis of the page reaches from and to.
  package let axis: ClosedRange<Double>

  package init(below: String, above: String, axis: ClosedRange<Double>) {
    self.below = below
    self.above = above
    self.axis = axis
  }
}
