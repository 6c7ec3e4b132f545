import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// Where the columns of the plot of an axis stand.
  private func columns(_ axis: ForestAxis) -> ForestColumns {
    ForestColumns(width: width, axis: axis)
  }

  /// The measure, the ticks of the axis, the heads of the columns.
  func forestHead(_ head: ForestHead) -> [Line] {
    let columns = columns(head.axis)
    var spans: [Line.Span] = []
    if columns.showsParticipants {
      spans.append(.init("n", endingAt: columns.participantsEnd, ink: .dim))
    }
    spans += zip(head.counts, columns.countEnds).map { .init($0, endingAt: $1, ink: .dim) }
    let axis = EffectAxis(head.axis, columns: columns.axisColumns)
    spans += axis.ticks.map { Line.Span($0.label, at: columns.axis + $0.column, ink: .dim) }
    spans.append(
      .init(
        columns.isNarrow ? head.name : "\(head.name) (95 % CI)",
        at: columns.text,
        ink: .heading
      )
    )
    if let end = columns.cutEnd { spans.append(.init("cut", endingAt: end, ink: .dim)) }
    if let control = columns.control { spans.append(.init("control", at: control, ink: .dim)) }
    if head.isPooled, columns.showsWeight {
      spans.append(.init("weight", endingAt: columns.weightEnd, ink: .dim))
    }
    return [Line(spans)]
  }

  /// A line of the plot; what does not fit beside the interval stands in a line below it.
  func forest(_ line: ForestLine) -> [[Line.Span]] {
    let columns = columns(line.axis)
    guard line.kind != .group else { return [groupSpans(line)] }
    var spans = labelSpans(line)
    if columns.showsParticipants {
      spans.append(.init(line.participants, endingAt: columns.participantsEnd, ink: .dim))
    }
    spans += zip(line.counts, columns.countEnds).map { .init($0, endingAt: $1) }
    if let end = columns.cutEnd {
      spans.append(
        .init(TextWidth.clip(line.cut, to: ForestColumns.cutWidth - 1), endingAt: end, ink: .dim)
      )
    }
    if let control = columns.control {
      let room = ForestColumns.controlWidth - 1
      spans.append(.init(TextWidth.clip(line.control, to: room), at: control, ink: .dim))
    }
    spans += axisSpans(line)
    let (beside, below) = beside(line)
    spans.append(.init(beside, at: columns.text, figure: 0))
    if columns.showsWeight {
      spans.append(.init(line.weight, endingAt: columns.weightEnd))
    }
    var rows = [spans]
    let under = ForestLine(.group, label: "", axis: line.axis)
    func addBelow(_ text: String, _ ink: Ink = .normal) {
      let start = max(0, min(columns.text, width - 1 - TextWidth.of(text)))
      let null = axisSpans(under).filter { $0.ink == .nullLine && $0.column + 1 < start }
      rows.append(null + [.init(text, at: start, ink: ink)])
    }
    if let below { addBelow(below) }
    if hasArmsBelow(line) {
      let arms = TextWidth.clip(line.arms, to: max(columns.labelWidth - 3, width - 6))
      let end = labelColumn + 2 + TextWidth.of(arms)
      let null = axisSpans(under).filter { $0.ink == .nullLine && $0.column > end }
      rows.append([.init(arms, at: labelColumn + 2, ink: .dim)] + null)
    }
    guard !line.note.isEmpty else { return rows }
    let noteColumn = max(columns.note, columns.text + TextWidth.of(beside) + 1)
    if columns.showsNote, noteColumn + TextWidth.of(line.note) <= end(of: line) {
      rows[0].append(.init(line.note, at: noteColumn))
    } else if line.note.count == 1 {
      rows[0].append(.init(line.note, at: 1))
    } else {
      addBelow(line.note, .dim)
    }
    return rows
  }

  /// The column before which ratio, interval and note of a line have to end: that of its weight.
  private func end(of line: ForestLine) -> Int {
    let columns = columns(line.axis)
    let weight = columns.showsWeight ? TextWidth.of(line.weight) : 0
    return weight == 0 ? width : columns.weightEnd - weight - 1
  }

  /// Ratio and interval, or the ratio with the interval for a line below where both would run into
  /// the weight or off the screen.
  private func beside(_ line: ForestLine) -> (text: String, below: String?) {
    let columns = columns(line.axis)
    let whole = figures(of: line)
    let end = min(end(of: line), width)
    guard columns.text + TextWidth.of(whole) > end else { return (whole, nil) }
    // No digit is cut or stands beside those of another column.
    if line.interval.isEmpty || columns.text + TextWidth.of(line.estimate) > end {
      return ("", whole)
    }
    let interval =
      columns.isNarrow ? line.interval.filter { $0 != "(" && $0 != ")" } : line.interval
    return (line.estimate, interval)
  }

  /// What the sides of the axis mean, the null line between them.
  func forestSides(_ sides: ForestSides) -> [[Line.Span]] {
    let columns = columns(sides.axis)
    let axis = EffectAxis(sides.axis, columns: columns.axisColumns)
    let null = columns.axis + (axis.nullColumn ?? axis.columns / 2)
    func side(_ words: String) -> String {
      // Narrow screens name the arm alone.
      columns.isNarrow && words.hasPrefix("favours ") ? String(words.dropFirst(8)) : words
    }
    let below = TextWidth.clip("◄ \(side(sides.below))", to: max(0, null - 2))
    let above = TextWidth.clip("\(side(sides.above)) ►", to: max(0, width - null - 3))
    return [
      [
        .init(below, endingAt: null - 1, ink: .dim),
        .init("┊", at: null, ink: .nullLine),
        .init(above, at: null + 2, ink: .dim),
      ]
    ]
  }

  private func groupSpans(_ line: ForestLine) -> [Line.Span] {
    let null = axisSpans(line).filter { $0.ink == .nullLine }
    let room = (null.first?.column ?? width) - 2
    return [.init(TextWidth.clip(line.label, to: room), at: 1, ink: .heading)] + null
  }

  /// The label, and the detail after it where there is room for some of it.
  private func labelSpans(_ line: ForestLine) -> [Line.Span] {
    let room = labelRoom(of: line)
    let label = TextWidth.clip(line.label, to: room)
    let rest = room - TextWidth.of(label) - 1
    let text = line.arms.isEmpty ? line.detail : hasArmsBelow(line) ? "" : line.arms
    guard rest >= 4, !text.isEmpty else { return [.init(label, at: labelColumn)] }
    let detail = TextWidth.clip(text, to: rest)
    return [
      .init(label, at: labelColumn),
      .init(detail, at: labelColumn + TextWidth.of(label) + 1, ink: .dim),
    ]
  }

  private func labelRoom(of line: ForestLine) -> Int {
    let columns = columns(line.axis)
    return columns.labelWidth - 1 - (line.cut.isEmpty ? 0 : columns.cutInLabel)
  }

  /// Whether the arms of a row have no room beside its label, so that they stand in a line below.
  private func hasArmsBelow(_ line: ForestLine) -> Bool {
    guard !line.arms.isEmpty else { return false }
    return TextWidth.of(line.label) + 1 + TextWidth.of(line.arms) > labelRoom(of: line)
  }

  /// Ratio and interval; narrow screens go without brackets.
  private func figures(of line: ForestLine) -> String {
    let columns = columns(line.axis)
    // The brackets of a prediction interval stand under those of the effect above it.
    let gap = String(repeating: " ", count: columns.estimateWidth)
    let estimate = line.estimate.isEmpty ? gap : columns.aligned(line.estimate)
    let text = line.interval.isEmpty ? line.estimate : "\(estimate) \(line.interval)"
    return columns.isNarrow ? text.filter { $0 != "(" && $0 != ")" } : text
  }

  /// The line on the axis, the null line in its own ink.
  private func axisSpans(_ line: ForestLine) -> [Line.Span] {
    let columns = columns(line.axis)
    let axis = EffectAxis(line.axis, columns: columns.axisColumns)
    let cells =
      switch line.kind {
      case .group: axis.cells(value: nil, bounds: nil)
      case .study(let isLarge):
        axis.cells(value: line.value, bounds: line.bounds, mark: isLarge ? "■" : "▪")
      case .pooled: axis.diamond(value: line.value, bounds: line.bounds)
      case .prediction: axis.cells(value: nil, bounds: line.bounds)
      }
    let interval = String(cells.map { $0 == "┊" ? " " : $0 })
    var spans = [Line.Span(interval, at: columns.axis)]
    if let null = axis.nullColumn, cells.contains("┊") {
      spans.append(.init("┊", at: columns.axis + null, ink: .nullLine))
    }
    return spans
  }
}
