import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  private static let packedGap = 2

  /// Where the columns of a packed table begin; `nil` where they would leave no room for labels.
  private func packedStart(_ columns: [PackedColumn]) -> Int? {
    let total = columns.reduce(0) { $0 + $1.width + Self.packedGap }
    let least = labelColumn + 12
    guard least + total < width else { return nil }
    return min(width - 1 - total, labelColumn + 40)
  }

  /// The name of a packed table and the heads of its columns.
  func packedHead(_ name: String, _ columns: [PackedColumn]) -> [Line] {
    let title = Line.Span(name, at: 1, ink: .heading)
    guard let start = packedStart(columns) else { return [Line([title])] }
    let heads = spans(columns.map(\.title), columns, from: start, ink: .dim)
    return TextWidth.of(name) + 2 <= start
      ? [Line([title] + heads)] : [Line([title]), Line(heads)]
  }

  /// A label with its numbers under their heads, or each after its head in lines under the label.
  func packed(_ row: PackedRow) -> [[Line.Span]] {
    let mark = Line.Span(row.mark, at: 1)
    guard let start = packedStart(row.columns) else {
      let words = zip(row.columns, row.cells).map { "\($0.title) \($1)" }.joined(separator: ", ")
      let label = TextWidth.clip(row.label, to: width - 1 - labelColumn)
      return [[mark, .init(label, at: labelColumn, figure: 0)]]
        + TextWidth.wrap(words, to: max(8, width - 5)).map { [.init($0, at: 4)] }
    }
    let label = TextWidth.clip(row.label, to: start - labelColumn)
    return [
      [mark, .init(label, at: labelColumn, figure: 0)]
        + spans(row.cells, row.columns, from: start, ink: .normal)
    ]
  }

  private func spans(
    _ texts: [String],
    _ columns: [PackedColumn],
    from start: Int,
    ink: Ink
  ) -> [Line.Span] {
    var end = start
    return zip(texts, columns)
      .map { text, column in
        end += column.width + Self.packedGap
        return .init(text, endingAt: end, ink: ink)
      }
  }
}
