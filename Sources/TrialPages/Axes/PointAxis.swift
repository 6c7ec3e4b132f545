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
  package var ticks: [(column: Int, label: String)] {
    let steps = [1, 2, 5, 10, 20, 50, 100]
    return steps.lazy.map(ticks(every:)).first { $0.isLegible } ?? ticks(every: 200)
  }

  private func ticks(every step: Int) -> [(column: Int, label: String)] {
    let first = Int((range.lowerBound / Double(step)).rounded(.up))
    let last = Int((range.upperBound / Double(step)).rounded(.down))
    guard first <= last else { return [] }
    return (first...last)
      .map { number in
        let label = String(number * step)
        let place = column(of: Double(number * step)) - (label.hasPrefix("-") ? 1 : 0)
        let start = place - (TextWidth.of(label) - (label.hasPrefix("-") ? 2 : 1)) / 2
        return (min(max(0, start), max(0, columns - TextWidth.of(label))), label)
      }
  }
}

extension [(column: Int, label: String)] {
  /// Whether two blanks stand between every two labels.
  fileprivate var isLegible: Bool {
    zip(self, dropFirst()).allSatisfy { $0.column + TextWidth.of($0.label) + 2 <= $1.column }
  }
}
