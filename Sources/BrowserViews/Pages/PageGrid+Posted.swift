import Browser
package import TrialPages
import TerminalModel

extension PageGrid {
  /// Where the values of a posted table stand.
  private struct PostedPlan {
    /// The cells for labels.
    let labelWidth: Int
    /// The cells of one column, the gap before it included.
    let each: Int
    /// Whether each group has a column; else each value stands with its letter.
    let isInColumns: Bool
    /// Where an effect begins beside the columns; `nil` where it goes under them.
    let effectColumn: Int?
  }

  private func plan(columns: Int, widest: Int, hasEffect: Bool) -> PostedPlan {
    let each = max(widest, 5) + 2
    let room = width - labelColumn - 1
    let least = width < 60 ? 14 : 20
    let isInColumns = columns > 0 && room - columns * each >= least
    guard isInColumns else {
      return PostedPlan(
        labelWidth: room,
        each: each,
        isInColumns: false,
        effectColumn: nil
      )
    }
    let beside = room - columns * each - 54
    let isBeside = hasEffect && beside >= 20
    let label = isBeside ? min(40, beside) : min(44, room - columns * each)
    return PostedPlan(
      labelWidth: label,
      each: each,
      isInColumns: true,
      effectColumn: isBeside ? labelColumn + label + columns * each + 2 : nil
    )
  }

  /// The name of a posted table, the letters of its groups, the axis of its effects.
  func postedHead(_ head: PostedHead) -> [Line] {
    let plan = plan(
      columns: head.columns.count,
      widest: head.widest,
      hasEffect: head.scale != nil
    )
    let room = plan.isInColumns ? plan.labelWidth : width - 2
    let names = TextWidth.wrap(head.name, to: max(10, room))
    var lines = names.map { [Line.Span($0, at: 1, ink: .heading)] }
    if plan.isInColumns {
      for (place, letter) in head.columns.enumerated() {
        let end = labelColumn + plan.labelWidth + (place + 1) * plan.each
        lines[lines.count - 1].append(.init(letter, endingAt: end, ink: .heading))
      }
    }
    guard let scale = head.scale, width >= 60 else { return lines.map { Line($0) } }
    let column = plan.effectColumn ?? labelColumn + 2
    let axis = effectAxis(after: column)
    let ticks =
      axis.cells < 8
      ? []
      : EffectAxis(scale, columns: axis.cells).ticks
        .map { Line.Span($0.label, at: axis.column + $0.column, ink: .dim) }
    let note = TextWidth.clip(head.note, to: max(1, axis.column - column - 1))
    let spans = [Line.Span(note, at: column, ink: .dim)] + ticks
    if plan.effectColumn == nil { lines.append(spans) } else { lines[lines.count - 1] += spans }
    return lines.map { Line($0) }
  }

  /// How many lines a row of a posted table takes, without laying it out.
  package func height(of row: PostedRow) -> Int {
    let plan = plan(columns: row.cells.count, widest: row.widest, hasEffect: row.scale != nil)
    let indent = row.isIndented ? 2 : 0
    let room = max(8, plan.labelWidth - indent - 1)
    let isOneLine =
      row.label.utf8.count <= room && row.label.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let labels = isOneLine ? 1 : max(1, TextWidth.wrap(row.label, to: room).count)
    let abreast = abreast(each: plan.each + 3, indent: indent + 2)
    let values = plan.isInColumns ? 0 : (row.cells.count + abreast - 1) / abreast
    let isUnder = row.effect != nil && width >= 60 && plan.effectColumn == nil
    return labels + values + (isUnder ? 1 : 0)
  }

  /// How many lettered values stand abreast.
  func abreast(each: Int, indent: Int) -> Int {
    max(1, (width - labelColumn - indent - 1) / each)
  }

  /// A row of a posted table: its label, a value for each group, and the effect.
  func posted(_ row: PostedRow) -> [[Line.Span]] {
    let plan = plan(columns: row.cells.count, widest: row.widest, hasEffect: row.scale != nil)
    let indent = row.isIndented ? 2 : 0
    let labels = TextWidth.wrap(row.label, to: max(8, plan.labelWidth - indent - 1))
    var lines = (labels.isEmpty ? [""] : labels).map { [Line.Span($0, at: labelColumn + indent)] }
    if plan.isInColumns {
      for (place, cell) in row.cells.enumerated() {
        let end = labelColumn + plan.labelWidth + (place + 1) * plan.each
        lines[0].append(.init(cell.text, endingAt: end, figure: cell.figure))
      }
    } else {
      lines += lettered(row.cells, each: plan.each + 3, indent: indent + 2)
    }
    guard let effect = row.effect, width >= 60 else { return lines }
    let column = plan.effectColumn ?? labelColumn + 2
    let spans = effectSpans(effect, of: row, at: column)
    if plan.effectColumn == nil { lines.append(spans) } else { lines[0] += spans }
    return lines
  }

  /// Values with the letters of their groups, as many abreast as fit.
  func lettered(_ cells: [PostedCell], each: Int, indent: Int) -> [[Line.Span]] {
    let abreast = abreast(each: each, indent: indent)
    return stride(from: 0, to: cells.count, by: abreast).map { first in
      cells[first..<min(cells.count, first + abreast)].enumerated().flatMap { offset, cell in
        let column = labelColumn + indent + offset * each
        let letter = Line.Span(cell.letter, at: column, ink: .dim)
        let start = column + 1 + max(2, TextWidth.of(cell.letter) + 1) - 1
        let text = TextWidth.clip(cell.text, to: max(1, width - start - 1))
        return [letter, Line.Span(text, at: start, figure: cell.figure)]
      }
    }
  }

  /// The numbers of an effect and its interval on the axis of the table.
  private func effectSpans(
    _ effect: EventEffect,
    of row: PostedRow,
    at column: Int
  ) -> [Line.Span] {
    var spans = [
      Line.Span(
        effect.text + (effect.isCorrected ? " +" : ""),
        at: column,
        figure: row.effectFigure
      )
    ]
    let place = effectAxis(after: column)
    guard let scale = row.scale, place.cells >= 8 else { return spans }
    let axis = EffectAxis(scale, columns: place.cells)
    let drawn = axis.cells(effect)
    spans.append(.init(String(drawn.map { $0 == "┊" ? " " : $0 }), at: place.column))
    if let null = axis.nullColumn, drawn.contains("┊") {
      spans.append(.init("┊", at: place.column + null, ink: .nullLine))
    }
    return spans
  }

  /// Where the axis begins after the numbers of an effect, and how wide it is.
  private func effectAxis(after column: Int) -> (column: Int, cells: Int) {
    let start = column + 28
    return (start, max(0, min(40, width - 1 - start)))
  }

  /// What three voices say side by side, one below the other where it is narrow.
  func voices(_ row: VoicesRow) -> [[Line.Span]] {
    guard width >= 60 else { return stackedVoices(row) }
    let first = 15
    let each = (width - first - 2) / max(1, row.cells.count)
    let texts = row.cells.map { TextWidth.wrap($0.isEmpty ? "-" : $0, to: each - 2) }
    let labels = TextWidth.wrap(row.label, to: first - labelColumn - 1)
    let height = max(labels.count, texts.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var spans: [Line.Span] = []
      if line == 0, let mark = row.mark { spans.append(.init(mark.sign, at: 1, ink: mark.ink)) }
      if line < labels.count { spans.append(.init(labels[line], at: labelColumn + 1)) }
      for (place, words) in texts.enumerated() where line < words.count {
        let isHead = row.mark == nil
        spans.append(
          .init(words[line], at: first + place * each, ink: isHead ? .dim : .normal)
        )
      }
      return spans
    }
  }

  private func stackedVoices(_ row: VoicesRow) -> [[Line.Span]] {
    guard let mark = row.mark else { return [] }
    let head: [Line.Span] = [
      .init(mark.sign, at: labelColumn, ink: mark.ink),
      .init(row.label, at: labelColumn + 2, ink: .heading),
    ]
    return [head]
      + zip(row.names, row.cells).flatMap { name, text in
        TextWidth.wrap(text.isEmpty ? "-" : text, to: width - 14).enumerated()
          .map { offset, words in
            offset == 0
              ? [.init(name, at: 4, ink: .dim), .init(words, at: 12)] : [.init(words, at: 12)]
          }
      }
  }
}
