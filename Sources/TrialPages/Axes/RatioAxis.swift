import TerminalModel

/// A logarithmic axis of ratios in cells: where a ratio stands, and intervals drawn on it.
///
/// Equal factors take equal lengths, so 0.5 and 2 lie equally far from 1.
package struct RatioAxis: Hashable, Sendable {
  /// How many cells the axis has, 0 or more.
  package let columns: Int
  /// The ratio of the first cell, above 0.
  package let lower: Double
  /// The ratio of the last cell, above `lower`.
  package let upper: Double

  /// An axis from one ratio to another; ends that make no axis are replaced by 0.5 and 2.
  package init(columns: Int, lower: Double, upper: Double) {
    let isSound = lower > 0 && upper > lower && upper.isFinite
    self.columns = max(0, columns)
    self.lower = isSound ? lower : 0.5
    self.upper = isSound ? upper : 2
  }

  /// The cell a ratio stands in, from 0.
  ///
  /// Below 0 or beyond the last cell for ratios that the axis does not reach; `nil` for what is
  /// no ratio.
  package func column(of ratio: Double) -> Int? {
    guard ratio >= 0, columns > 0 else { return nil }
    if ratio < lower { return -1 }
    if ratio > upper { return columns }
    let length = upper.naturalLogarithm - lower.naturalLogarithm
    let share = (ratio.naturalLogarithm - lower.naturalLogarithm) / length
    return Int((share * Double(columns - 1)).rounded())
  }

  /// The cell of the null line, ratio 1; `nil` when the axis does not reach it.
  package var nullColumn: Int? {
    column(of: 1).flatMap { (0..<columns).contains($0) ? $0 : nil }
  }

  /// Round ratios with the cell their label begins in, two blanks between them at least.
  ///
  /// 1 comes first, then the ends, then the ratios that readers know best, as far as there is room.
  package var ticks: [(column: Int, label: String)] {
    var chosen: [(column: Int, label: String)] = []
    for (ratio, label) in Self.round where ratio >= lower && ratio <= upper {
      guard let place = column(of: ratio) else { continue }
      let width = TextWidth.of(label)
      // The first digit of `1` stands on the null line; other labels are centred on their cell.
      let start = min(max(0, place - (width - 1) / 2), columns - width)
      let isFree = chosen.allSatisfy { tick in
        start + width + 1 < tick.column || start > tick.column + TextWidth.of(tick.label) + 1
      }
      if start >= 0, isFree { chosen.append((start, label)) }
    }
    return chosen.sorted { $0.column < $1.column }
  }

  /// Ratios for ticks, those to be labelled first at the front.
  private static let round: [(Double, String)] = [
    (1, "1"), (0.5, "0.5"), (2, "2"), (0.25, "0.25"), (4, "4"), (0.1, "0.1"), (10, "10"),
    (0.75, "0.75"), (1.5, "1.5"), (0.2, "0.2"), (5, "5"), (0.4, "0.4"), (2.5, "2.5"),
    (0.3, "0.3"), (3, "3"), (0.05, "0.05"), (20, "20"), (1.25, "1.25"),
  ]
}
