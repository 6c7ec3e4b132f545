import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// The name of a section of ratios with the ticks of its axis; a long name stands above them.
  func ratioHead(_ name: String, axis: ClosedRange<Double>) -> [Line] {
    let title = Line.Span(name, at: 1, ink: .heading)
    let ticks = ratioAxis(axis).ticks
      .map { Line.Span($0.label, at: ratioAxisColumn + $0.column, ink: .dim) }
    let isBeside = TextWidth.of(name) + 2 <= ratioAxisColumn
    return isBeside ? [Line([title] + ticks)] : [Line([title]), Line(ticks)]
  }

  /// A ratio: its label, its interval on the axis, its figures, then P value, marks and origin.
  ///
  /// What does not fit beside the figures stands in a line below them.
  func ratio(_ row: RatioRow) -> [[Line.Span]] {
    let indent = row.isIndented ? (isNarrow ? 1 : 2) : 0
    let room = ratioAxisColumn - labelColumn - indent - 1
    let isAbove = !isNarrow && TextWidth.of(row.label) > room
    let above = isAbove ? label(of: row, indent: indent) : []
    // The name of an outcome has no figures of its own, so nothing stands under it where it is long.
    if isAbove, row.text.isEmpty { return above }
    var spans: [Line.Span] =
      isAbove ? [] : [.init(TextWidth.clip(row.label, to: room), at: labelColumn + indent)]
    spans += axisSpans(value: row.value, bounds: row.bounds, axis: row.axis)
    if isNarrow, let mark = row.marks.first, mark != "r" { spans.append(.init("\(mark)", at: 1)) }
    let (estimate, interval) = figures(of: row)
    spans.append(.init(estimate, at: ratioTextColumn, figure: 0))
    let beside = rest(of: row, after: estimate)
    let below = [interval, beside.below].compactMap { $0 }
    return above + [spans + beside.spans] + below.map { line($0, below: row) }
  }

  /// A label too long for its column, in lines above its row: the titles of posted outcomes differ in
  /// their last words.
  private func label(of row: RatioRow, indent: Int) -> [[Line.Span]] {
    TextWidth.wrap(row.label, to: max(8, width - 1 - labelColumn - indent)).enumerated()
      .map { place, text in
        [.init(text, at: labelColumn + indent + (place == 0 ? 0 : 1))]
      }
  }

  /// Estimate with interval, or apart from it where there is no room for both.
  ///
  /// Narrow screens go without brackets.
  private func figures(of row: RatioRow) -> (estimate: String, interval: String?) {
    let text = isNarrow ? row.text.filter { $0 != "(" && $0 != ")" } : row.text
    guard ratioTextColumn + TextWidth.of(text) >= width, let gap = text.firstIndex(of: " ") else {
      return (text, nil)
    }
    return (String(text[..<gap]), String(text[gap...].dropFirst()))
  }

  /// P value, marks and origin, in columns after the figures or as words for a line below.
  ///
  /// Narrow screens leave them to the status line.
  private func rest(of row: RatioRow, after text: String) -> (spans: [Line.Span], below: String?) {
    if isNarrow { return ([], nil) }
    let origin = [row.marks, row.origin].filter { !$0.isEmpty }.joined(separator: " ")
    let column = ratioTextColumn + max(17, TextWidth.of(text) + 1)
    let end = max(column, min(width - 1, ratioTextColumn + 35))
    let gap = row.p.isEmpty || origin.isEmpty ? 0 : 1
    if column + TextWidth.of(row.p) + gap + TextWidth.of(origin) <= end {
      return ([.init(row.p, at: column), .init(origin, endingAt: end)], nil)
    }
    return ([], [row.p, origin].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A line under the figures of a row, the null line running on as far as it is not in the way.
  private func line(_ text: String, below row: RatioRow) -> [Line.Span] {
    let start = min(ratioTextColumn, width - 1 - TextWidth.of(text))
    let null = axisSpans(value: nil, bounds: nil, axis: row.axis).filter { $0.column + 1 < start }
    return null.filter { $0.ink == .nullLine } + [.init(text, at: max(0, start))]
  }

  /// The line under the axis that says what its sides mean, the null line between them.
  func ratioFoot(_ foot: RatioFoot) -> [[Line.Span]] {
    let axis = ratioAxis(foot.axis)
    let null = ratioAxisColumn + (axis.nullColumn ?? axis.columns / 2)
    let above = TextWidth.clip(foot.above, to: max(0, width - null - 3))
    return [
      [
        .init(TextWidth.clip(foot.below, to: null - 2), endingAt: null - 1, ink: .dim),
        .init("┊", at: null, ink: .nullLine),
        .init(above, at: null + 2, ink: .dim),
      ]
    ]
  }

  private var isNarrow: Bool { width < 60 }

  private var ratioAxisColumn: Int { labelColumn + (isNarrow ? 10 : labelWidth) }

  private var ratioAxisColumns: Int {
    isNarrow ? 12 : max(15, min(41, width - ratioAxisColumn - 36))
  }

  private var ratioTextColumn: Int { ratioAxisColumn + ratioAxisColumns + (isNarrow ? 1 : 2) }

  private func ratioAxis(_ axis: ClosedRange<Double>) -> RatioAxis {
    RatioAxis(columns: ratioAxisColumns, lower: axis.lowerBound, upper: axis.upperBound)
  }

  /// An interval on the axis, the null line in its own ink.
  private func axisSpans(
    value: Double?,
    bounds: ClosedRange<Double>?,
    axis: ClosedRange<Double>
  ) -> [Line.Span] {
    let axis = ratioAxis(axis)
    let cells = axis.cells(value: value, bounds: bounds)
    let interval = String(cells.map { $0 == "┊" ? " " : $0 })
    var spans = [Line.Span(interval, at: ratioAxisColumn)]
    if let null = axis.nullColumn, cells.contains("┊") {
      spans.append(.init("┊", at: ratioAxisColumn + null, ink: .nullLine))
    }
    return spans
  }
}
