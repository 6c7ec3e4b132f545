import Browser
import TerminalModel
import TrialModel
import TrialPages

extension PageGrid {
  /// A document: its citation, its identifiers, the page read, how current it is, and our note.
  func source(_ source: Source) -> [[Line.Span]] {
    let room = min(76, width - labelColumn - 1)
    let lines = source.lines.flatMap { TextWidth.wrap($0, to: room) }
    return TextWidth.wrap(source.citation, to: room).enumerated().map { offset, words in
      [.init(words, at: labelColumn, ink: .link, figure: offset == 0 ? 0 : nil)]
    } + lines.map { [.init($0, at: labelColumn, ink: .dim)] }
  }

  /// A figure, its value as printed, and its claim, data cut or source.
  func sourceLine(figure: String, value: String, source: String) -> [[Line.Span]] {
    let indent = labelColumn + 2
    guard width >= 60 else {
      return TextWidth.wrap(figure, to: width - indent - 1).map { [.init($0, at: indent)] }
        + TextWidth.wrap(value, to: width - indent - 3).enumerated().map { offset, words in
          [.init(words, at: indent + 2, figure: offset == 0 ? 0 : nil)]
        }
        + TextWidth.wrap(source, to: width - indent - 3).map {
          [.init($0, at: indent + 2, ink: .dim)]
        }
    }
    let last = width < 100 ? 18 : 24
    let title = min(46, (width - indent - last) / 2)
    let valueColumn = indent + title
    let sourceColumn = min(width - last, valueColumn + 62)
    let columns = [
      (indent, TextWidth.wrap(figure, to: title - 2)),
      (valueColumn, TextWidth.wrap(value, to: sourceColumn - valueColumn - 2)),
      (sourceColumn, TextWidth.wrap(source, to: last - 1)),
    ]
    return (0..<(columns.map(\.1.count).max() ?? 0)).map { line in
      columns.enumerated().compactMap { place, column in
        guard line < column.1.count else { return nil }
        return .init(
          column.1[line],
          at: column.0,
          ink: place == 2 ? .dim : .normal,
          figure: place == 1 && line == 0 ? 0 : nil
        )
      }
    }
  }
}
