import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// Where the axis of effects begins; the errors stand before it.
  private var funnelColumn: Int { labelColumn + 7 }

  /// The cells for the names of trials beside the funnel; 0 on narrow screens, where the line below
  /// names the selected one.
  private var funnelNames: Int { width < 76 ? 0 : min(48, 24 + (width - 80) / 2) }

  private func funnelAxis(_ axis: ForestAxis) -> EffectAxis {
    let names = funnelNames == 0 ? 0 : funnelNames + 2
    return EffectAxis(axis, columns: max(12, width - funnelColumn - 1 - names))
  }

  /// What stands on both axes, then the ticks of the effects.
  func funnelHead(_ head: FunnelHead) -> [Line] {
    let ticks = funnelAxis(head.axis).ticks
      .map { Line.Span($0.label, at: funnelColumn + $0.column, ink: .dim) }
    let title = TextWidth.clip("\(head.name) by \(head.errorName)", to: width - 2)
    return [Line([.init(title, at: 1, ink: .heading)]), Line(ticks)]
  }

  /// A line of the funnel: limits, pooled effect and null line, the trials on them, their names.
  func funnel(_ line: FunnelLine) -> [[Line.Span]] {
    let axis = funnelAxis(line.axis)
    var cells: [Int: Character] = [:]
    if let null = axis.nullColumn { cells[null] = "┊" }
    if let centre = axis.column(of: line.centre) { cells[centre] = "│" }
    for (end, sign) in [(line.limits.lowerBound, Character("/")), (line.limits.upperBound, "\\")] {
      if let column = axis.column(of: end) { cells[column] = sign }
    }
    var spans: [Line.Span] = [
      .init(line.label, endingAt: funnelColumn - 1, ink: .dim)
    ]
    spans += cells.filter { (0..<axis.columns).contains($0.key) }.sorted { $0.key < $1.key }
      .map { column, sign in
        .init(
          String(sign),
          at: funnelColumn + column,
          ink: column == axis.nullColumn && sign == "┊" ? .nullLine : .normal
        )
      }
    return [spans + marks(of: line, on: axis) + names(of: line)]
  }

  /// The trials at their effects; of several in one cell their number.
  private func marks(of line: FunnelLine, on axis: EffectAxis) -> [Line.Span] {
    let columns = line.points.map { min(max(0, axis.column(of: $0.value) ?? 0), axis.columns - 1) }
    return columns.enumerated()
      .compactMap { place, column in
        guard columns.firstIndex(of: column) == place else { return nil }
        let count = columns.count { $0 == column }
        let mark = count == 1 ? "●" : count < 10 ? String(count) : "+"
        return .init(mark, at: funnelColumn + column, figure: place)
      }
  }

  /// The trials by name, from left to right, as many as fit and how many more there are.
  private func names(of line: FunnelLine) -> [Line.Span] {
    guard funnelNames > 0, !line.points.isEmpty else { return [] }
    var column = width - 1 - funnelNames
    var spans: [Line.Span] = []
    for (place, name) in line.points.map(\.name).enumerated() {
      let isLast = place == line.points.count - 1
      let room = width - 1 - column - (isLast ? 0 : 5)
      guard TextWidth.of(name) <= room || (place == 0 && isLast) else {
        spans.append(.init("+\(line.points.count - place)", at: column, ink: .dim))
        break
      }
      spans.append(.init(TextWidth.clip(name, to: room), at: column, figure: place))
      column += TextWidth.of(name) + 2
    }
    return spans
  }

  /// What the sides of the null line mean, under the funnel.
  func funnelSides(_ sides: ForestSides) -> [[Line.Span]] {
    let axis = funnelAxis(sides.axis)
    let null = funnelColumn + (axis.nullColumn ?? axis.columns / 2)
    let below = TextWidth.clip("◄ \(sides.below)", to: max(0, null - 2))
    let above = TextWidth.clip("\(sides.above) ►", to: max(0, width - null - 3))
    return [
      [
        .init(below, endingAt: null - 1, ink: .dim),
        .init("┊", at: null, ink: .nullLine),
        .init(above, at: null + 2, ink: .dim),
      ]
    ]
  }
}
