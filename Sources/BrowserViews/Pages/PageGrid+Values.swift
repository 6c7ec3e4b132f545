import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// A label, a value in the column of each arm, and what follows; never cut, it goes on below.
  func armValues(label: String, values: [ArmValue], trailing: String) -> [[Line.Span]] {
    let labels = labelLines(label)
    var spans: [Line.Span] = [.init(labels.first ?? "", at: labelColumn)]
    for value in values where value.column < arms || trailingWidth > 0 {
      spans.append(span(of: value))
    }
    if trailingWidth == 0, values.count == 1, let whole = values.first, whole.column >= arms {
      // Without a column of its own, the one value of all arms says what it is.
      spans.append(.init("\(whole.text) in all", at: armColumn(0), figure: whole.figure))
    }
    var below: [String] = []
    if !trailing.isEmpty, trailingWidth > 0 {
      let words = folded(trailing)
      spans.append(.init(words.beside, at: trailingColumn))
      below = words.below
    }
    let rest = Array(labels.dropFirst())
    return [spans]
      + (0..<max(rest.count, below.count)).map { line in
        (line < rest.count ? [.init(rest[line], at: labelColumn)] : [])
          + (line < below.count ? [.init(below[line], at: trailingColumn)] : [])
      }
  }

  /// A label with the blanks it begins with, the rest of its words on lines below, further in; on a
  /// narrow screen cut.
  private func labelLines(_ label: String) -> [String] {
    let room = labelWidth - 1
    guard width >= 60, TextWidth.of(label) > room else { return [TextWidth.clip(label, to: room)] }
    let indent = String(label.prefix { $0 == " " })
    let lines = TextWidth.wrap(label, to: max(1, room - indent.count - 2))
    return lines.enumerated().map { place, words in
      (place == 0 ? indent : indent + "  ") + words
    }
  }

  /// What follows the values as far as there is room, and the rest of its words for lines below; a P
  /// stays with its number.
  private func folded(_ trailing: String) -> (beside: String, below: [String]) {
    let room = max(8, width - 1 - trailingColumn)
    guard TextWidth.of(trailing) > room else { return (trailing, []) }
    let words = trailing.split(separator: " ", omittingEmptySubsequences: false)
    var count = words.count - 1
    while count > 1,
      words[count - 1] == "P" || TextWidth.of(words[..<count].joined(separator: " ")) > room
    {
      count -= 1
    }
    let rest = words[count...].filter { !$0.isEmpty }.joined(separator: " ")
    return (words[..<count].joined(separator: " "), TextWidth.wrap(rest, to: room))
  }

  /// A value in its column: numbers stand on their decimal point, words under the arm's name.
  ///
  /// A number without room for its interval is shown without it, never cut.
  private func span(of value: ArmValue) -> Line.Span {
    let column = armColumn(value.column)
    let end = value.column < arms ? column + armWidth : width - 1
    let wholeDigits = value.text.prefix { $0.isNumber || $0 == "-" || $0 == "+" }.count
    let isNumber = wholeDigits > 0
    let start = column + (isNumber ? max(0, pointOffset - wholeDigits) : min(2, armWidth / 8))
    var text = value.text
    if isNumber, TextWidth.of(text) > end - start, let bracket = text.range(ofOpening: " (") {
      text = String(text[..<bracket])
    }
    return .init(TextWidth.clip(text, to: end - start), at: start, figure: value.figure)
  }

  /// Where the decimal point of a value stands within its column.
  var pointOffset: Int { armWidth < 16 ? 4 : 5 }
}

extension String {
  /// Where a bracket with the blank before it begins; `nil` when there is none.
  fileprivate func range(ofOpening bracket: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(bracket) }
  }
}
