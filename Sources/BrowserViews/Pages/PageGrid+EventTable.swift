import TrialPages
import TerminalModel

extension PageGrid {
  /// Where the values of a long table of adverse events stand in the one line of an event.
  private struct EventPlan {
    /// The cells for terms.
    let label: Int
    /// The groups that have a column, from left to right.
    let places: [Int]
    /// The cells of one column, the gap before it included.
    let each: Int
    /// Whether a column has room for the percentage alone.
    let isShort: Bool
    /// The cells of the column of differences; 0 where nothing is compared.
    let estimate: Int
    /// The axis beside the columns; `nil` where there is no room for one.
    let axis: (column: Int, cells: Int)?

    /// The column after the last one of a group.
    func end(of position: Int, from start: Int) -> Int { start + label + (position + 1) * each }
    /// The column after the difference.
    func estimateEnd(from start: Int) -> Int {
      start + label + places.count * each + estimate
    }
  }

  private func plan(_ head: EventTableHead) -> EventPlan {
    let room = width - labelColumn - 1
    let estimate = head.scale == nil ? 0 : width < 60 ? 7 : 8
    let full = max(head.widest, 5) + 2
    let (places, each) = columns(of: head, room: room - estimate, full: full)
    let values = places.count * each + estimate
    let cells = min(40, room - values - 28)
    let isBeside = head.scale != nil && cells >= 24
    let label = min(44, room - values - (isBeside ? cells + 2 : 0))
    let start = labelColumn + label + values + 2
    return EventPlan(
      label: label,
      places: places,
      each: each,
      isShort: each < full,
      estimate: estimate,
      axis: isBeside ? (start, cells) : nil
    )
  }

  /// The groups that have a column, and how wide it is: all, else those compared, in full or short.
  private func columns(
    of head: EventTableHead,
    room: Int,
    full: Int
  ) -> (places: [Int], each: Int) {
    let label = width < 60 ? 12 : 22
    let short = 7
    let all = Array(head.letters.indices)
    if label + all.count * full <= room { return (all, full) }
    if let pair = head.pair {
      let two = [min(pair.compared, pair.reference), max(pair.compared, pair.reference)]
      return (two, label + two.count * full <= room ? full : short)
    }
    let count = max(0, (room - label) / full)
    return count > 0
      ? (Array(all.prefix(count)), full)
      : (Array(all.prefix(max(1, (room - label) / short))), short)
  }

  /// Where the axis of the selected row begins under its values, and how wide it is.
  private var axisUnder: (column: Int, cells: Int) {
    let start = labelColumn + 30
    return (start, max(0, min(width < 90 ? 32 : 40, width - 1 - start)))
  }

  /// The name of the table, its groups and its axis, then how it is cut and sorted.
  func eventHead(_ head: EventTableHead) -> [Line] {
    let plan = plan(head)
    var first = [
      Line.Span(TextWidth.clip(head.name, to: plan.label), at: 1, ink: .heading)
    ]
    for (position, place) in plan.places.enumerated() {
      let letter = head.letters[place]
      let title = plan.isShort ? letter : "\(letter) \(head.titles[place])"
      first.append(
        .init(
          TextWidth.clip(title, to: plan.each - 2),
          endingAt: plan.end(of: position, from: labelColumn),
          ink: .heading
        )
      )
    }
    if let pair = head.pair, let scale = head.scale {
      let sign = scale.measure.isRatio ? "/" : "-"
      first.append(
        .init(
          head.letters[pair.compared] + sign + head.letters[pair.reference],
          endingAt: plan.estimateEnd(from: labelColumn),
          ink: .heading
        )
      )
    }
    if let axis = plan.axis, let foot = head.foot { first += sides(foot, in: axis) }
    let settings = head.settings.joined(separator: " · ")
    guard width >= 60 else {
      let cut = TextWidth.clip(settings, to: width - labelColumn - 1)
      return [Line(first)] + (cut.isEmpty ? [] : [Line([.init(cut, at: labelColumn, ink: .dim)])])
    }
    return [Line(first)] + below(head, plan, settings)
  }

  /// What is drawn, the ticks of its axis, and the settings where there is room for them.
  private func below(_ head: EventTableHead, _ plan: EventPlan, _ settings: String) -> [Line] {
    func words(_ text: String, to end: Int) -> Line.Span {
      .init(TextWidth.clip(text, to: end - labelColumn - 1), at: labelColumn, ink: .dim)
    }
    guard let scale = head.scale else {
      return settings.isEmpty ? [] : [Line([words(settings, to: width)])]
    }
    if let axis = plan.axis {
      let text = [head.note, settings].filter { !$0.isEmpty }.joined(separator: " · ")
      return [Line([words(text, to: axis.column)] + ticks(of: scale, in: axis))]
    }
    let axis = axisUnder
    // Words of direction have a line of their own: beside a tick they read as its unit.
    let first = [words(head.note, to: axis.column)] + (head.foot.map { sides($0, in: axis) } ?? [])
    let second = [words(settings, to: axis.column)] + ticks(of: scale, in: axis)
    return [Line(first), Line(second)]
  }

  /// What lies on either side of the null line, over the axis.
  private func sides(_ foot: EffectFoot, in axis: (column: Int, cells: Int)) -> [Line.Span] {
    guard let null = EffectAxis(foot.scale, columns: axis.cells).nullColumn else { return [] }
    let column = axis.column + null
    let room = width - column - 2
    var spans = [
      Line.Span("┊", at: column, ink: .nullLine),
      Line.Span(TextWidth.clip(foot.above, to: room), at: column + 2, ink: .dim),
    ]
    // On a short side the sign alone stands where its words would lie over the columns.
    let below = null > TextWidth.of(foot.below) ? foot.below : null > 1 ? "◄" : ""
    spans.append(.init(below, endingAt: column - 1, ink: .dim))
    return spans
  }

  private func ticks(of scale: EffectScale, in axis: (column: Int, cells: Int)) -> [Line.Span] {
    guard axis.cells >= 8 else { return [] }
    return EffectAxis(scale, columns: axis.cells).ticks
      .map { Line.Span($0.label, at: axis.column + $0.column, ink: .dim) }
  }

  /// How many lines an event of the table takes while it is not selected.
  func height(of head: EventTableHead) -> Int {
    guard head.isWhole else { return 1 }
    return 1 + letteredLines(head, plan(head)) + (head.scale == nil ? 0 : 1)
  }

  /// How many lines the values of all groups take, where not every group has a column in full.
  private func letteredLines(_ head: EventTableHead, _ plan: EventPlan) -> Int {
    let groups = head.letters.count
    guard plan.places.count < groups || plan.isShort else { return 0 }
    let abreast = abreast(each: letteredWidth(head), indent: 2)
    return (groups + abreast - 1) / abreast
  }

  private func letteredWidth(_ head: EventTableHead) -> Int {
    max(head.widest, 5) + 2 + (head.letters.last ?? "").utf8.count
  }

  /// The lines of a row: one, or all there is to it where it is selected or the table shows all.
  func eventLines(
    _ row: PostedRow,
    _ head: EventTableHead,
    isSelected: Bool
  ) -> [[Line.Span]] {
    let plan = plan(head)
    let indent = row.isIndented ? 2 : 0
    let labelRoom = row.cells.isEmpty ? width - labelColumn - 1 : plan.label - indent - 1
    let words = isSelected ? TextWidth.wrap(row.label, to: max(8, labelRoom)) : []
    let label = words.first ?? TextWidth.clip(row.label, to: max(8, labelRoom))
    let ink: Ink = row.isName ? .heading : .normal
    var first = [Line.Span(label, at: labelColumn + indent, ink: ink)]
    for (position, place) in plan.places.enumerated() where row.cells.indices.contains(place) {
      let cell = row.cells[place]
      first.append(
        .init(
          TextWidth.clip(plan.isShort ? cell.short : cell.text, to: plan.each - 1),
          endingAt: plan.end(of: position, from: labelColumn),
          figure: cell.figure
        )
      )
    }
    if let effect = row.effect, plan.estimate > 0 {
      let mark = effect.isCorrected ? "+" : ""
      let text = effect.value == nil ? "-" : effect.estimate + mark
      first.append(
        .init(
          TextWidth.clip(text, to: plan.estimate - 1),
          endingAt: plan.estimateEnd(from: labelColumn),
          figure: row.effectFigure
        )
      )
    }
    if let axis = plan.axis, let scale = head.scale, !row.isName {
      first += drawn(row.effect ?? .none, on: scale, in: axis)
    }
    var lines = [first]
    lines += words.dropFirst().map { [.init($0, at: labelColumn + indent + 2, ink: ink)] }
    guard isSelected || head.isWhole, !row.isName else { return lines }
    if letteredLines(head, plan) > 0 {
      lines += lettered(row.cells, each: letteredWidth(head), indent: 2)
    }
    if let scale = head.scale {
      lines += intervalLine(of: row, scale, plan, isKept: head.isWhole)
    }
    return lines
  }

  /// The effect with its interval, and the axis where it does not stand beside the values.
  private func intervalLine(
    of row: PostedRow,
    _ scale: EffectScale,
    _ plan: EventPlan,
    isKept: Bool
  ) -> [[Line.Span]] {
    guard let effect = row.effect else { return isKept ? [[]] : [] }
    let text = effect.text + (effect.isCorrected ? " +" : "")
    let room = plan.axis == nil && width >= 60 ? 27 : width - labelColumn - 3
    var spans = [
      Line.Span(
        TextWidth.clip(text, to: max(1, room)),
        at: labelColumn + 2,
        figure: row.effectFigure
      )
    ]
    if plan.axis == nil, width >= 60, axisUnder.cells >= 8 {
      spans += drawn(effect, on: scale, in: axisUnder)
    }
    return [spans]
  }

  /// An effect on its axis, the null line behind it.
  private func drawn(
    _ effect: EventEffect,
    on scale: EffectScale,
    in place: (column: Int, cells: Int)
  ) -> [Line.Span] {
    let axis = EffectAxis(scale, columns: place.cells)
    let cells = axis.cells(effect)
    var spans = [Line.Span(String(cells.map { $0 == "┊" ? " " : $0 }), at: place.column)]
    if let null = axis.nullColumn, cells.contains("┊") {
      spans.append(.init("┊", at: place.column + null, ink: .nullLine))
    }
    return spans
  }
}
