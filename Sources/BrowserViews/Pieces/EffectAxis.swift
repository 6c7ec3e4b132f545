import TrialPages

/// The axis of the effects of a toxicity table in cells: points, or ratios on a logarithmic scale.
enum EffectAxis {
  case points(PointAxis)
  case ratio(RatioAxis)

  init(_ scale: EffectScale, columns: Int) {
    self =
      scale.measure.isRatio
      ? .ratio(
        RatioAxis(columns: columns, lower: scale.range.lowerBound, upper: scale.range.upperBound)
      )
      : .points(PointAxis(columns: columns, range: scale.range))
  }

  /// The cell of the null line, 0 points or ratio 1; `nil` when the axis does not reach it.
  var nullColumn: Int? {
    switch self {
    case .points(let axis): axis.range.contains(0) ? axis.column(of: 0) : nil
    case .ratio(let axis): axis.nullColumn
    }
  }

  /// The labels of the axis with the cell each begins in.
  var ticks: [(column: Int, label: String)] {
    switch self {
    case .points(let axis): axis.ticks
    case .ratio(let axis): axis.ticks
    }
  }

  /// An effect as text of the width of the axis: `├──●─┤`, without an interval the dot alone.
  func cells(_ effect: EventEffect) -> String {
    let ends = effect.bounds.flatMap { bounds in
      column(of: bounds.lowerBound).flatMap { first in
        column(of: bounds.upperBound).map { (first, $0) }
      }
    }
    return IntervalCells(columns: columns, mark: "●", null: nullColumn)
      .text(value: effect.value.flatMap(column), ends: ends)
  }

  private var columns: Int {
    switch self {
    case .points(let axis): axis.columns
    case .ratio(let axis): axis.columns
    }
  }

  private func column(of value: Double) -> Int? {
    switch self {
    case .points(let axis): axis.column(of: value)
    case .ratio(let axis): axis.column(of: value)
    }
  }
}
