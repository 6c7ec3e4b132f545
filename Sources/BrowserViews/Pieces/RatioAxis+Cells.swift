import TrialPages

extension RatioAxis {
  /// An interval as text of exactly `columns` cells: `├──■─┤`, with the null line `┊` behind it.
  ///
  /// What the axis does not reach ends in `◄` or `►`. Without a value there is the null line
  /// alone, without bounds the mark alone.
  package func cells(
    value: Double?,
    bounds: ClosedRange<Double>?,
    mark: Character = "■"
  ) -> String {
    let ends = bounds.flatMap { bounds in
      column(of: bounds.lowerBound).flatMap { first in
        column(of: bounds.upperBound).map { (first, $0) }
      }
    }
    return IntervalCells(columns: columns, mark: mark, null: nullColumn)
      .text(value: value.flatMap(column), ends: ends)
  }
}
