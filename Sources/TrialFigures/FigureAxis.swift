import TrialPages

/// The axis of a column of marks: plain or logarithmic, with the value that means no difference.
struct FigureAxis {
  private let range: ClosedRange<Double>
  private let isLogarithmic: Bool
  /// The value of no difference: 0 points, ratio 1.
  let null: Double
  /// What lies on either side of it; empty where nothing is said.
  let below: String
  let above: String

  /// The axis of a forest plot.
  init(_ axis: ForestAxis, below: String, above: String) {
    self.init(
      range: axis.range,
      isLogarithmic: axis.isLogarithmic,
      null: axis.null,
      below: below,
      above: above
    )
  }

  /// The axis of the effects of a toxicity table.
  init(_ scale: EffectScale, below: String, above: String) {
    self.init(
      range: scale.range,
      isLogarithmic: scale.measure.isRatio,
      null: scale.measure.null,
      below: below,
      above: above
    )
  }

  private init(
    range: ClosedRange<Double>,
    isLogarithmic: Bool,
    null: Double,
    below: String,
    above: String
  ) {
    self.range = range
    self.isLogarithmic = isLogarithmic
    self.null = null
    self.below = below
    self.above = above
  }

  /// Where a value stands, 0 at the left end and 1 at the right; beyond them for what is clipped.
  func share(of value: Double) -> Double {
    if value < range.lowerBound { return -1 }
    if value > range.upperBound { return 2 }
    let ends = (scaled(range.lowerBound), scaled(range.upperBound))
    return ends.1 > ends.0 ? (scaled(value) - ends.0) / (ends.1 - ends.0) : 0
  }

  /// The same without clipping, for lines that leave the axis; values of a ratio are above 0.
  func unclipped(_ value: Double) -> Double {
    let ends = (scaled(range.lowerBound), scaled(range.upperBound))
    return ends.1 > ends.0 ? (scaled(value) - ends.0) / (ends.1 - ends.0) : 0
  }

  /// Round values to label on an axis so many pixels long.
  func ticks(within width: Double) -> [(share: Double, label: String)] {
    let columns = Int(width / 9)
    let labels =
      isLogarithmic
      ? RatioAxis(columns: columns, lower: range.lowerBound, upper: range.upperBound).ticks
      : PointAxis(columns: columns, range: range).ticks
    return labels.compactMap { tick in Double(tick.label).map { (share(of: $0), tick.label) } }
  }

  private func scaled(_ value: Double) -> Double {
    isLogarithmic ? value.naturalLogarithm : value
  }
}

/// What is drawn for a row on the axis of its table.
struct FigureMark {
  enum Shape {
    /// A ratio; its area stands for a share of the largest, 0...1, or is hollow without one.
    case square(area: Double?)
    case diamond
    case dot
    /// An interval without an estimate.
    case interval
  }

  let shape: Shape
  /// The estimate; `nil` for an interval alone.
  let value: Double?
  /// The interval; `nil` where none is known, infinite where a bound was not reached.
  let bounds: ClosedRange<Double>?
}
