import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// How many lines of a cell are shown; `p` shows the whole.
  private static let highestCell = 4

  /// A label and a column for each trial shown, words wrapped within it.
  func compared(_ row: ComparedRow) -> [[Line.Span]] {
    let layout = ComparisonLayout(width: width, trials: row.cells.count)
    let indent = row.isIndented ? 2 : 0
    let labels = TextWidth.wrap(row.label, to: layout.labelWidth - labelColumn - indent - 1)
    let shown = row.cells.enumerated().dropFirst(row.first).prefix(layout.columns)
    let columns = shown.map { place, text in
      (place, wrapped(text, to: layout.columnWidth - 2))
    }
    let height = max(labels.count, columns.map(\.1.count).max() ?? 1)
    return (0..<height).map { line in
      var spans: [Line.Span] = []
      if labels.indices.contains(line) {
        spans.append(.init(labels[line], at: labelColumn + indent))
      }
      for (offset, (place, words)) in columns.enumerated() where words.indices.contains(line) {
        spans.append(.init(words[line], at: layout.column(offset), figure: place))
      }
      return spans
    }
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    let lines = TextWidth.wrap(text, to: max(1, width))
    guard lines.count > Self.highestCell else { return lines }
    let last = TextWidth.clip(lines[Self.highestCell - 1] + " …", to: max(1, width))
    return lines.prefix(Self.highestCell - 1) + [last.hasSuffix("…") ? last : last + "…"]
  }
}
