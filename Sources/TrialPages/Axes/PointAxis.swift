import TerminalModel

/// A plain axis of percentage points in cells: equal differences take equal lengths.
package struct PointAxis {
  /// How many cells the axis has, 0 or more.
  package let columns: Int
  /// The points of the first and the last cell.
  package let range: ClosedRange<Double>

  /// An axis of so many cells over a range of percentage points.
  package init(columns: Int, range: ClosedRange<Double>) {
    self.columns = columns
    self.range = range
  }

  /// The cell a difference stands in, from 0; below 0 or beyond the last for what is out of reach.
  package func column(of points: Double) -> Int {
    if points < range.lowerBound { return -1 }
    if points > range.upperBound { return columns }
    let length = range.upperBound - range.lowerBound
    guard length > 0, columns > 0 else { return 0 }
    return Int(((points - range.lowerBound) / length * Double(columns - 1)).rounded())
  }

  /// Round differences with the cell their label begins in, 0 always, two blanks between them.
  ///
  /// As many as can be read, down to tenths of a point, so that the axis of a small table has more
  /// than its null line.
  package var ticks: [(column: Int, label: String)] {
    let tenths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    return tenths.lazy.map(ticks(every:)).first { $0.isLegible } ?? ticks(every: 2000)
  }

  private func ticks(every tenths: Int) -> [(column: Int, label: String)] {
    let step = Double(tenths) / 10
    let first = Int((range.lowerBound / step).rounded(.up))
    let last = Int((range.upperBound / step).rounded(.down))
    // More than one a cell cannot be read; so many are not made.
    guard first <= last, last - first <= columns else { return [(0, ""), (0, "")] }
    return (first...last)
      .map { number in
        let label = Self.label(tenths: number * tenths)
        let place = column(of: Double(number * tenths) / 10) - (label.hasPrefix("-") ? 1 : 0)
        let start = place - (TextWidth.of(label) - (label.hasPrefix("-") ? 2 : 1)) / 2
        return (min(max(0, start), max(0, columns - TextWidth.of(label))), label)
      }
  }

  /// Tenths of a point in digits: `0.5`, `-20`.
  private static func label(tenths: Int) -> String {
    let rest = tenths.magnitude % 10
    let whole = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
    return rest == 0 ? whole : "\(whole).\(rest)"
  }
}

extension [(column: Int, label: String)] {
  /// Whether two blanks stand between every two labels.
  fileprivate var isLegible: Bool {
    zip(self, dropFirst()).allSatisfy { $0.column + TextWidth.of($0.label) + 2 <= $1.column }
  }
}
