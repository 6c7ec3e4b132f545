/// How far two groups of a toxicity table lie apart for one term.
package struct EventEffect: Hashable, Sendable {
  /// The estimate as written: `+22.9`, `9.21`; empty when there is none.
  package let estimate: String
  /// The interval in brackets, or why there is none: `(18.3 to 27.6)`, `(no counts)`,
  /// `(not estimable)`.
  ///
  /// Empty when one group alone is reported.
  package let interval: String
  /// Points, or a ratio; `nil` when there is none.
  package let value: Double?
  /// The 95 % interval in the unit of the value; `nil` without counts.
  package let bounds: ClosedRange<Double>?
  /// Whether 0.5 was added to all four cells because one of them is zero.
  package let isCorrected: Bool

  package init(
    estimate: String,
    interval: String,
    value: Double?,
    bounds: ClosedRange<Double>?,
    isCorrected: Bool = false
  ) {
    self.estimate = estimate
    self.interval = interval
    self.value = value
    self.bounds = bounds
    self.isCorrected = isCorrected
  }

  /// One group alone is reported: there is nothing to compare.
  package static let none = EventEffect(estimate: "", interval: "", value: nil, bounds: nil)

  /// Nobody or everybody in both groups had the event, so that there is no ratio.
  package static let notEstimable = EventEffect(
    estimate: "",
    interval: "(not estimable)",
    value: nil,
    bounds: nil
  )

  /// Estimate and interval in one text: `+22.9 (18.3 to 27.6)`.
  package var text: String {
    [estimate, interval].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The common axis of the effects of a table.
package struct EffectScale: Hashable, Sendable {
  /// What is drawn: points on a plain axis, ratios on a logarithmic one.
  package let measure: ShownMeasure
  /// From where to where the axis reaches; the null value lies within.
  package let range: ClosedRange<Double>

  package init(measure: ShownMeasure, range: ClosedRange<Double>) {
    self.measure = measure
    self.range = range
  }

  /// The axis that shows all effects.
  init(measure: ShownMeasure, showing effects: [EventEffect]) {
    let values = effects.flatMap { effect in
      [effect.value, effect.bounds?.lowerBound, effect.bounds?.upperBound].compactMap { $0 }
    }
    let least = values.min() ?? measure.null
    self.init(measure: measure, showing: least...(values.max() ?? measure.null))
  }

  /// The axis from the least to the greatest end of the intervals.
  ///
  /// Ratios beyond 0.02 and 50 are left to arrows.
  init(measure: ShownMeasure, showing span: ClosedRange<Double>) {
    let (least, most) = (span.lowerBound, span.upperBound)
    if measure.isRatio {
      range = max(0.02, min(0.8, least / 1.1))...min(50, max(1.25, most * 1.1))
    } else {
      let span = max(1, max(0, most) - min(0, least))
      range = min(-span / 12, least)...max(span / 12, most)
    }
    self.measure = measure
  }
}

/// What is computed of two groups, and shown on the axis of a toxicity table.
///
/// The words are the name of its computation too.
package enum ShownMeasure: String, Hashable, Sendable, CaseIterable {
  /// Experimental less control, in percentage points.
  case difference = "risk difference"
  case riskRatio = "risk ratio"
  case oddsRatio = "odds ratio"
  /// The rates alone.
  case off = "no effect measure"

  package var isRatio: Bool { self == .riskRatio || self == .oddsRatio }

  /// Which of a row's figures it is, or the first that was computed; `nil` when none was.
  package func place(in figures: [ShownFigure]) -> Int? {
    figures.firstIndex { $0.computation?.name == rawValue }
      ?? figures.firstIndex { $0.computation != nil }
  }

  /// The value that means no difference.
  package var null: Double { isRatio ? 1 : 0 }
}

/// What lies on either side of the null line of an axis of effects.
package struct EffectFoot: Hashable, Sendable {
  package let below: String
  package let above: String
  package let scale: EffectScale

  package init(below: String, above: String, scale: EffectScale) {
    self.below = below
    self.above = above
    self.scale = scale
  }
}
