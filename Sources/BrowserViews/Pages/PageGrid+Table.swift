import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// The cells of one right-aligned column, for a table of so many.
  private func columnWidth(_ count: Int, isTrailed: Bool) -> Int {
    if width < 60 { return max(7, min(9, (width - labelColumn - 12) / max(1, count))) }
    let room = width - labelColumn - labelWidth(isTrailed: isTrailed) - 2
    let beside = (room - 18) / max(1, count)
    // Where the heads of the columns would be cut the words after them give way.
    return min(16, max(9, isTrailed && beside >= 13 ? beside : room / max(1, count)))
  }

  /// The cells for the labels of a table; short ones where words follow the columns.
  private func labelWidth(isTrailed: Bool) -> Int {
    isTrailed ? 13 : 30
  }

  /// The column after each right-aligned column.
  private func columnEnds(_ count: Int, isTrailed: Bool) -> [Int] {
    let each = columnWidth(count, isTrailed: isTrailed)
    let label =
      width < 60
      ? width - 1 - labelColumn - count * each : labelWidth(isTrailed: isTrailed)
    return (1...max(1, count)).map { labelColumn + label + $0 * each }
  }

  /// Where words after the columns begin; `nil` when the width has no room for them.
  private func trailingColumn(after ends: [Int]) -> Int? {
    let column = (ends.last ?? 0) + 3
    return column + 14 <= width ? column : nil
  }

  /// The line of heads over a table.
  func tableHead(_ name: String, _ heads: [TableHead], trailing: String) -> Line {
    let ends = columnEnds(heads.count, isTrailed: !trailing.isEmpty)
    let each = columnWidth(heads.count, isTrailed: !trailing.isEmpty)
    let first = (ends.first ?? width) - each
    var spans: [Line.Span] = [
      .init(TextWidth.clip(name, to: first - 1), at: 1, ink: .heading)
    ]
    let gap = width < 60 ? 1 : 2
    for (head, end) in zip(heads, ends) {
      let room = each - 1 - (head.side == nil ? 0 : gap)
      let title = TextWidth.clip(head.title, to: room)
      let start = end - TextWidth.of(title)
      switch head.side {
      case .experimental:
        spans.append(.init("●", at: start - gap, ink: .experimentalSign))
        spans.append(.init(title, at: start, ink: .experimentalHead))
      case .control:
        spans.append(.init("○", at: start - gap, ink: .controlSign))
        spans.append(.init(title, at: start, ink: .controlHead))
      case nil: spans.append(.init(title, at: start, ink: .dim))
      }
    }
    if let column = trailingColumn(after: ends), !trailing.isEmpty {
      spans.append(.init(trailing, at: column, ink: .dim))
    }
    return Line(spans)
  }

  /// A label, right-aligned cells, and words after them where there is room.
  func cells(label: String, cells: [TableCell], trailing: String) -> [[Line.Span]] {
    let isTrailed = !trailing.isEmpty
    let ends = columnEnds(cells.count, isTrailed: isTrailed)
    let each = columnWidth(cells.count, isTrailed: isTrailed)
    let room = (ends.first ?? width) - each - labelColumn - 1
    var spans: [Line.Span] = [.init(TextWidth.clip(label, to: room), at: labelColumn)]
    for (cell, end) in zip(cells, ends) {
      let text = TextWidth.of(cell.text) < each ? cell.text : shortened(cell.text)
      spans.append(.init(text, endingAt: end, figure: cell.figure))
    }
    if let column = trailingColumn(after: ends), !trailing.isEmpty {
      spans.append(.init(TextWidth.clip(trailing, to: width - column - 1), at: column, ink: .dim))
    }
    return [spans]
  }

  /// The reason for an absence in a narrow column; the status line and `p` have the whole.
  private func shortened(_ text: String) -> String {
    switch Absence(rawValue: text) {
    case .notReported: "n.rep."
    case .notRecovered: "n.rec."
    case nil: text
    }
  }

  /// A printed count, how many of its trials are known, and how many are not.
  func count(label: String, printed: String, known: Int, total: Int?) -> [[Line.Span]] {
    let ends = columnEnds(3, isTrailed: false)
    let room = ends[0] - max(4, TextWidth.of(printed) + 2) - labelColumn
    let labels = TextWidth.wrap(label, to: room)
    let unknown = total.map { String(max(0, $0 - known)) } ?? "-"
    return labels.enumerated().map { offset, words in
      guard offset == 0 else { return [.init(words, at: labelColumn + 1)] }
      return [
        .init(words, at: labelColumn),
        .init(printed, endingAt: ends[0], figure: 0),
        .init(String(known), endingAt: ends[1]),
        .init(unknown, endingAt: ends[2]),
      ]
    }
  }
}
