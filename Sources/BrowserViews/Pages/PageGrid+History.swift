import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// Then and now side by side, the mark after them; one below the other where it is narrow.
  func change(_ change: Change) -> [[Line.Span]] {
    let nowFigure = change.then == nil ? 0 : 1
    guard width >= 60 else { return stacked(change, nowFigure: nowFigure) }
    let each = secondWordsColumn - firstWordsColumn - 2
    let room = min(each, width - secondWordsColumn - 4)
    let labels = TextWidth.wrap(change.aspect, to: firstWordsColumn - labelColumn - 2)
    let then = TextWidth.wrap(change.then ?? "-", to: each)
    let now = TextWidth.wrap(change.now ?? "-", to: room)
    return (0..<max(labels.count, then.count, now.count)).map { line in
      var spans: [Line.Span] = []
      if line < labels.count { spans.append(.init(labels[line], at: labelColumn)) }
      if line < then.count {
        let figure = line == 0 && change.then != nil ? 0 : nil
        spans.append(.init(then[line], at: firstWordsColumn, figure: figure))
      }
      if line < now.count {
        let figure = line == 0 && change.now != nil ? nowFigure : nil
        spans.append(.init(now[line], at: secondWordsColumn, figure: figure))
      }
      if line == 0 {
        let column = secondWordsColumn + room + 1
        spans.append(.init(change.mark.sign, at: column, ink: change.mark.ink))
      }
      return spans
    }
  }

  private func stacked(_ change: Change, nowFigure: Int) -> [[Line.Span]] {
    let head: [Line.Span] = [
      .init(change.mark.sign, at: labelColumn, ink: change.mark.ink),
      .init(TextWidth.clip(change.aspect, to: width - 5), at: labelColumn + 2, ink: .heading),
    ]
    func words(_ label: String, _ text: String?, figure: Int) -> [[Line.Span]] {
      TextWidth.wrap(text ?? "-", to: width - 10).enumerated().map { offset, words in
        let body = Line.Span(words, at: 9, figure: offset == 0 && text != nil ? figure : nil)
        return offset == 0 ? [.init(label, at: 4, ink: .dim), body] : [body]
      }
    }
    return [head] + words("then", change.then, figure: 0)
      + words("now", change.now, figure: nowFigure)
  }

  /// An event on the line of dates.
  func dated(_ row: DatedRow) -> [[Line.Span]] {
    let line = labelColumn + 12
    let text = line + 4
    let joint = row.isFirst ? "┬" : row.isLast ? "┴" : row.isReview ? "├" : "│"
    let pieces = TextWidth.wrap(row.text, to: min(76, width - text - 1))
    return pieces.enumerated().map { offset, words in
      guard offset == 0 else {
        return (row.isLast ? [] : [.init("│", at: line)]) + [.init(words, at: text)]
      }
      return [
        .init(row.date, at: labelColumn, figure: 0),
        .init(row.isReview ? joint + "─" : joint, at: line),
        .init(row.mark == .notStated ? "" : row.mark.sign, at: line + 2, ink: row.mark.ink),
        .init(words, at: text),
      ]
    }
  }
}
