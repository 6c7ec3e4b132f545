/// Draws a figure from top to bottom.
struct FigurePen {
  static let margin = 20.0

  var drawing = VectorDrawing()
  let width: Double
  /// How far down the page is full.
  var top = Self.margin

  /// A pen for a page whose content is that wide.
  init(width: Double) { self.width = width }

  mutating func skip(_ height: Double) { top += height }

  /// Words over the whole width, wrapped; nothing for none.
  mutating func paragraph(
    _ text: String,
    size: Double,
    ink: VectorDrawing.Ink = .black,
    isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let room = width / (isBold ? 1.1 : 1)
    for line in TextExtent(size: size).lines(of: text, within: room) {
      top += size * 1.3
      drawing.words(line, at: (Self.margin, top), size: size, ink: ink, isBold: isBold)
    }
    top += size * 0.3
  }

  mutating func draw(_ table: FigureTable, _ layout: FigureTableLayout) {
    let titles = FigureTable.Row.cells(table.columns.map(\.title), mark: nil, isStrong: true)
    draw(titles, of: table, layout)
    rule(layout)
    let first = top
    // The null line lies behind the rows, so it comes before them.
    let height = table.rows.reduce(0) { $0 + self.height(of: $1, layout) }
    nullLine(of: table, layout, from: first, to: first + height)
    for row in table.rows { draw(row, of: table, layout) }
    axis(of: table, layout)
  }

  func svg(title: String, description: String) -> String {
    drawing.svg(
      width: width + 2 * Self.margin,
      height: top + Self.margin,
      title: title,
      description: description
    )
  }

  // MARK: Rows

  private func lines(of row: FigureTable.Row, _ layout: FigureTableLayout) -> [[String]] {
    switch row {
    case .name(let name): [[name]]
    case .cells(let cells, _, let isStrong):
      cells.enumerated().map { layout.lines($1, in: $0, isStrong: isStrong) }
    }
  }

  private func height(of row: FigureTable.Row, _ layout: FigureTableLayout) -> Double {
    let lines = lines(of: row, layout).map(\.count).max() ?? 1
    return Double(lines) * FigureTableLayout.lineHeight + 6
  }

  private mutating func draw(
    _ row: FigureTable.Row,
    of table: FigureTable,
    _ layout: FigureTableLayout
  ) {
    let baseline = top + FigureTableLayout.lineHeight
    switch row {
    case .name(let name):
      let place = (Self.margin, baseline)
      drawing.words(name, at: place, size: FigureTableLayout.size, isBold: true)
    case .cells(_, let mark, let isStrong):
      for (column, lines) in lines(of: row, layout).enumerated() {
        for (number, line) in lines.enumerated() {
          let y = baseline + Double(number) * FigureTableLayout.lineHeight
          words(line, in: column, of: table, layout, baseline: y, isStrong: isStrong)
        }
      }
      if let mark { draw(mark, of: table, layout, y: baseline - 4) }
    }
    top += height(of: row, layout)
  }

  private mutating func words(
    _ text: String,
    in column: Int,
    of table: FigureTable,
    _ layout: FigureTableLayout,
    baseline: Double,
    isStrong: Bool
  ) {
    let left = Self.margin + layout.lefts[column]
    let place: (x: Double, anchor: VectorDrawing.Anchor) =
      switch table.columns[column].kind {
      case .words: (left, .start)
      case .numbers: (left + layout.widths[column], .end)
      case .marks: (left + layout.widths[column] / 2, .middle)
      }
    drawing.words(
      text,
      at: (place.x, baseline),
      size: FigureTableLayout.size,
      anchor: place.anchor,
      isBold: isStrong
    )
  }

  private mutating func rule(_ layout: FigureTableLayout) {
    drawing.line(from: (Self.margin, top), to: (Self.margin + layout.width, top))
    top += 2
  }

  // MARK: Marks

  /// The axis of a table and the pixels it lies on; `nil` without one.
  private func axis(
    in table: FigureTable,
    _ layout: FigureTableLayout
  ) -> (axis: FigureAxis, left: Double, width: Double)? {
    for (place, column) in table.columns.enumerated() {
      if case .marks(let axis) = column.kind {
        return (axis, Self.margin + layout.lefts[place], layout.widths[place])
      }
    }
    return nil
  }

  private mutating func nullLine(
    of table: FigureTable,
    _ layout: FigureTableLayout,
    from first: Double,
    to last: Double
  ) {
    guard let (axis, left, width) = axis(in: table, layout) else { return }
    let share = axis.share(of: axis.null)
    guard (0...1).contains(share) else { return }
    let x = left + share * width
    drawing.line(from: (x, first), to: (x, last), ink: .light, isDashed: true)
  }

  private mutating func draw(
    _ mark: FigureMark,
    of table: FigureTable,
    _ layout: FigureTableLayout,
    y: Double
  ) {
    guard let (axis, left, width) = axis(in: table, layout) else { return }
    let place = mark.value.map { axis.share(of: $0) }
    let ends = mark.bounds.map { (axis.share(of: $0.lowerBound), axis.share(of: $0.upperBound)) }
    func x(_ share: Double) -> Double { left + min(1, max(0, share)) * width }
    if case .diamond = mark.shape, let place, let ends {
      drawing.polygon([(x(ends.0), y), (x(place), y - 6), (x(ends.1), y), (x(place), y + 6)])
      return
    }
    if let ends {
      drawing.line(from: (x(ends.0), y), to: (x(ends.1), y))
      for (share, isRight) in [(ends.0, false), (ends.1, true)] {
        end(at: x(share), y: y, isRight: isRight, isClipped: !(0...1).contains(share))
      }
    }
    guard let place else { return }
    guard (0...1).contains(place) else {
      end(at: x(place), y: y, isRight: place > 1, isClipped: true)
      return
    }
    switch mark.shape {
    case .square(let area):
      let side = area.map { 4 + 8 * min(1, max(0, $0)).squareRoot() } ?? 6
      drawing.square(at: (x(place), y), side: side, isHollow: area == nil)
    case .dot: drawing.dot(at: (x(place), y), radius: 3.5)
    case .diamond:
      drawing.polygon(
        [(x(place) - 6, y), (x(place), y - 6), (x(place) + 6, y), (x(place), y + 6)]
      )
    case .interval: break
    }
  }

  /// The end of an interval: a stroke across it, or an arrow where it goes on beyond the axis.
  private mutating func end(at x: Double, y: Double, isRight: Bool, isClipped: Bool) {
    let inward = isRight ? -7.0 : 7.0
    if isClipped {
      drawing.polygon([(x, y), (x + inward, y - 4), (x + inward, y + 4)])
    } else {
      drawing.line(from: (x, y - 3), to: (x, y + 3))
    }
  }

  /// The axis under the rows: its line, ticks, labels, and what its sides mean.
  private mutating func axis(of table: FigureTable, _ layout: FigureTableLayout) {
    guard let (axis, left, width) = axis(in: table, layout) else {
      rule(layout)
      return
    }
    draw(axis, left: left, width: width)
  }

  /// An axis from left to right: its line, ticks, labels, and what its sides mean.
  mutating func draw(_ axis: FigureAxis, left: Double, width: Double) {
    top += 4
    drawing.line(from: (left, top), to: (left + width, top))
    for tick in axis.ticks(within: width) {
      let x = left + tick.share * width
      drawing.line(from: (x, top), to: (x, top + 4))
      drawing.words(tick.label, at: (x, top + 16), size: 11, anchor: .middle)
    }
    top += 20
    sides(of: axis, left: left, width: width)
  }

  /// What the sides of the null line mean, each wrapped within its side.
  private mutating func sides(of axis: FigureAxis, left: Double, width: Double) {
    let share = axis.share(of: axis.null)
    guard (0...1).contains(share), !(axis.below + axis.above).isEmpty else { return }
    let null = left + share * width
    // A narrow side may reach beyond the end of the axis, but not beyond the page.
    let page = (Self.margin, Self.margin + self.width)
    let extent = TextExtent(size: 11)
    let below = extent.lines(of: axis.below, within: max(60, null - 8 - page.0))
    let above = extent.lines(of: axis.above, within: max(60, page.1 - null - 8))
    for (number, line) in below.enumerated() {
      let y = top + 13 * Double(number + 1)
      drawing.words(line, at: (null - 8, y), size: 11, anchor: .end, ink: .grey)
    }
    for (number, line) in above.enumerated() {
      let y = top + 13 * Double(number + 1)
      drawing.words(line, at: (null + 8, y), size: 11, ink: .grey)
    }
    top += 13 * Double(max(below.count, above.count)) + 4
  }
}
