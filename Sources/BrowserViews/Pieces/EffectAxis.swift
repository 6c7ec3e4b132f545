package import TrialPages

/// An axis of effects in cells: points, or ratios on a logarithmic scale.
package enum EffectAxis {
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

  package init(_ axis: ForestAxis, columns: Int) {
    self =
      axis.isLogarithmic
      ? .ratio(
        RatioAxis(columns: columns, lower: axis.range.lowerBound, upper: axis.range.upperBound)
      )
      : .points(PointAxis(columns: columns, range: axis.range))
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
    cells(value: effect.value, bounds: effect.bounds, mark: "●")
  }

  /// An interval as text of the width of the axis: `├──■─┤`, with the null line `┊` behind it.
  ///
  /// What the axis does not reach ends in `◄` or `►`. Without a value there is the null line
  /// alone, without bounds the mark alone.
  func cells(value: Double?, bounds: ClosedRange<Double>?, mark: Character = "■") -> String {
    let ends = bounds.flatMap { bounds in
      column(of: bounds.lowerBound).flatMap { first in
        column(of: bounds.upperBound).map { (first, $0) }
      }
    }
    return IntervalCells(columns: columns, mark: mark, null: nullColumn)
      .text(value: value.flatMap(column), ends: ends)
  }

  /// A pooled effect with its interval as text of the width of the axis: `◁═◆═▷`.
  package func diamond(value: Double?, bounds: ClosedRange<Double>?) -> String {
    let signs: [Character: Character] = ["├": "◁", "─": "═", "┤": "▷"]
    return String(cells(value: value, bounds: bounds, mark: "◆").map { signs[$0] ?? $0 })
  }

  var columns: Int {
    switch self {
    case .points(let axis): axis.columns
    case .ratio(let axis): axis.columns
    }
  }

  /// The cell of a value, from 0; below 0 or beyond the last for what is out of reach.
  func column(of value: Double) -> Int? {
    switch self {
    case .points(let axis): axis.column(of: value)
    case .ratio(let axis): axis.column(of: value)
    }
  }
}
