import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// The bars of the rates of two groups, growing away from each other.
  ///
  /// They stand where effects are off, or right of their axis on a very wide screen. All bars of a
  /// table share one scale. A rate that is not zero has half a cell at least.
  func bars(of row: EventRow) -> [Line.Span] {
    let start = row.effectScale == nil ? trailingColumn + 2 : afterEffects
    let room = width - 1 - start
    guard trailingWidth > 0, room >= 9, row.cells.count == 2 else { return [] }
    let half = min(20, (room - 1) / 2)
    let middle = start + half
    var spans = [Line.Span("┊", at: middle, ink: .nullLine)]
    guard row.largestRate > 0 else { return spans }
    for cell in row.cells {
      guard let rate = cell.rate else { continue }
      let bar = Self.bar(rate, of: row.largestRate, cells: half)
      if cell.column == 0 {
        spans.append(.init(Self.mirrored(bar), endingAt: middle))
      } else {
        spans.append(.init(bar, at: middle + 1))
      }
    }
    return spans
  }

  /// A bar from the left in half cells: full blocks, then a left half.
  static func bar(_ value: Double, of largest: Double, cells: Int) -> String {
    guard value > 0, largest > 0 else { return "" }
    let halves = max(1, Int((min(1, value / largest) * Double(2 * cells)).rounded()))
    return String(repeating: "█", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "▌")
  }

  /// A bar that grows to the left.
  private static func mirrored(_ bar: String) -> String {
    String(bar.reversed().map { $0 == "▌" ? "▐" : $0 })
  }
}
