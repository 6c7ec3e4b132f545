import TrialModel
import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// A term of a toxicity table: grade, a value for each group, then the effect or bars.
  ///
  /// A long term, and what it is limited to, go on in a second line; what is too long for two stands
  /// whole above its values.
  func event(_ row: EventRow) -> [[Line.Span]] {
    let column = labelColumn + (row.isIndented ? 2 : 0)
    let words = [row.term, row.qualifier].compactMap { $0 }.joined(separator: ", ")
    let name = inTwoLines(
      words,
      first: eventGradeColumn - column - 1,
      second: armColumn(0) - column - 3
    )
    let above: [[Line.Span]] =
      name == nil
      ? TextWidth.wrap(words, to: width - column - 1).map { [.init($0, at: column)] } : []
    var spans: [Line.Span] = [.init(row.grade?.text ?? "", at: eventGradeColumn, ink: .dim)]
    if let name { spans.insert(.init(name.first, at: column), at: 0) }
    for cell in row.cells { spans += self.spans(of: cell) }
    var below: [Line.Span] = name?.second.map { [.init($0, at: column + 2)] } ?? []
    if row.effectScale == nil || width < 60 {
      spans.append(.init(row.effect?.estimate ?? "", endingAt: width - 1))
      spans += markSpans(of: row) + bars(of: row)
    } else if isEffectBeside {
      spans += effectSpans(of: row) + bars(of: row)
    } else {
      below += effectSpans(of: row)
    }
    return above + (below.isEmpty ? [spans] : [spans, below])
  }

  /// The words on one line, or broken between two words; `nil` where two lines do not hold them.
  ///
  /// A narrow screen has one line, and cuts what is longer.
  private func inTwoLines(
    _ words: String,
    first: Int,
    second: Int
  ) -> (first: String, second: String?)? {
    guard width >= 60 else { return (TextWidth.clip(words, to: first), nil) }
    let lines = TextWidth.wrap(words, to: first)
    guard let start = lines.first, lines.count > 1 else { return (words, nil) }
    let rest = lines.dropFirst().joined(separator: " ")
    return TextWidth.of(start) <= first && TextWidth.of(rest) <= second ? (start, rest) : nil
  }

  /// The first mark of a row without effects, left of the bars or where there is room for it.
  private func markSpans(of row: EventRow) -> [Line.Span] {
    guard let mark = row.marks.first else { return [] }
    if trailingWidth > 0 { return [.init(String(mark), at: trailingColumn)] }
    return mark == "!" ? [.init("!", at: 1)] : []
  }

  private var eventGradeColumn: Int { armColumn(0) - 4 }

  /// A group's value as wide as its column allows: count, printed and computed percentage.
  private func spans(of cell: EventValue) -> [Line.Span] {
    let column = armColumn(cell.column)
    let computed = cell.computed.isEmpty ? "" : "(\(cell.computed))"
    guard armWidth >= 20 else { return compactSpans(of: cell, at: column) }
    let countEnd = column + min(9, armWidth - 12)
    let printed = TextWidth.pad(cell.printed, to: wholePercentWidth(cell.printed))
    let percent = [printed, computed].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      .init(cell.markedCount, endingAt: countEnd, figure: cell.figure),
      .init(percent, at: countEnd + 1 + percentIndent(cell.printed), figure: cell.figure),
    ]
  }

  /// Without room for all: the count where it fits beside the percentage, else the percentage.
  private func compactSpans(of cell: EventValue, at column: Int) -> [Line.Span] {
    let percent =
      cell.printed.isEmpty && !cell.computed.isEmpty ? "(\(cell.computed))" : cell.printed
    let both = [cell.markedCount, percent].filter { !$0.isEmpty }.joined(separator: " ")
    let text = armWidth > TextWidth.of(both) && armWidth > 12 || percent.isEmpty ? both : percent
    return [.init(TextWidth.clip(text, to: armWidth - 1), at: column, figure: cell.figure)]
  }

  /// Blanks before a printed percentage, so that points stand under each other.
  private func percentIndent(_ printed: String) -> Int {
    printed.isEmpty ? 0 : max(0, 2 - printed.prefix(while: \.isNumber).count)
  }

  /// The cells of a printed percentage before what was computed.
  private func wholePercentWidth(_ printed: String) -> Int {
    printed.isEmpty ? 0 : max(0, 4 - percentIndent(printed))
  }
}
