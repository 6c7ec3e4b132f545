package import TrialStatistics

/// The axis of a forest plot: ratios on a logarithmic scale, or points on a plain one.
package struct ForestAxis: Hashable, Sendable {
  package let unit: EffectUnit
  /// From where to where it reaches; the value of no difference lies within.
  package let range: ClosedRange<Double>
  /// Whether the counts of both arms stand before it.
  package let hasCounts: Bool

  package init(_ unit: EffectUnit, range: ClosedRange<Double>, hasCounts: Bool = false) {
    self.unit = unit
    self.range = range
    self.hasCounts = hasCounts
  }

  /// Whether equal factors, and not equal differences, take equal lengths.
  package var isLogarithmic: Bool { unit == .ratio }

  /// The value of no difference.
  package var null: Double { unit.null }

  /// The narrowest round axis that shows every value, and its bounds as far as 0.2 and 5, or 50 points.
  ///
  /// Bounds beyond run off it, rows do not.
  init(_ unit: EffectUnit, covering rows: [RatioAxisEnds.Drawn], hasCounts: Bool) {
    self.init(
      unit,
      range: unit == .ratio
        ? RatioAxisEnds.covering(rows, within: 0.2...5) : Self.points(covering: rows),
      hasCounts: hasCounts
    )
  }

  private static func points(covering rows: [RatioAxisEnds.Drawn]) -> ClosedRange<Double> {
    let shown = rows.flatMap { row -> [Double] in
      let ends = row.bounds.map { [$0.lowerBound, $0.upperBound] } ?? []
      return ends.map { min(max($0, -50), 50) } + [row.ratio].compactMap { $0 }
    }
    let least = min(0, shown.min() ?? 0)
    let most = max(0, shown.max() ?? 0)
    // Some of the other side is shown too, so that the null line has one.
    func end(_ reach: Double) -> Double { roundPoints.first { $0 >= reach } ?? 100 }
    return -end(max(-least, most / 8, 1))...end(max(most, -least / 8, 1))
  }

  private static let roundPoints: [Double] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 75]
}

/// What the two sides of the null line of a forest plot mean.
package struct ForestSides: Hashable, Sendable {
  /// What values below no difference mean, `favours IPI+RT`.
  package let below: String
  /// What values above it mean.
  package let above: String
  package let axis: ForestAxis

  package init(below: String, above: String, axis: ForestAxis) {
    self.below = below
    self.above = above
    self.axis = axis
  }
}

/// The heads of the columns of a forest plot.
package struct ForestHead: Hashable, Sendable {
  /// What the numbers are: `HR`.
  package let name: String
  package let axis: ForestAxis
  /// Whether rows have a weight.
  package let isPooled: Bool

  package init(name: String, axis: ForestAxis, isPooled: Bool) {
    self.name = name
    self.axis = axis
    self.isPooled = isPooled
  }

  /// The heads of the columns of counts, both arms; empty for a plot of printed ratios.
  package var counts: [String] { axis.hasCounts ? ["exp.", "control"] : [] }
}
