extension TextPage {
  /// How many characters a line of prose has at most.
  private static let measure = 76

  /// The document as plain text, wrapped at 76 characters.
  ///
  /// A word that is longer stands on a line of its own.
  var plainText: String {
    blocks.map { block in Self.lines(of: block).map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .title(let text): wrapped(text)
    case .heading(let text): wrapped(text)
    case .paragraph(let text): wrapped(text, first: "  ", next: "  ")
    case .facts(let facts): lines(of: facts)
    case .items(let items): items.flatMap { wrapped($0, first: "  ", next: "    ") }
    case .grid(let grid): grid.lines(within: measure)
    }
  }

  /// The facts with their texts one below the other, right of the longest label.
  private static func lines(of facts: [Fact]) -> [String] {
    let width = (facts.map(\.label.count).max() ?? 0) + 4
    let indentation = String(repeating: " ", count: width)
    return facts.flatMap { fact in
      let label = "  " + fact.label
      let space = String(repeating: " ", count: width - label.count)
      return wrapped(fact.text, first: label + space, next: indentation)
    }
  }

  /// The text broken at spaces; a word that is longer than the width stays whole.
  static func wrapped(
    _ text: String,
    first: String = "",
    next: String = "",
    to width: Int = measure
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in unbroken(text.onOneLine.split(separator: " ")) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = next
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// The words with each unit kept on the line of its number: `10.0 %`, `60 Gy`.
  private static func unbroken(_ words: [Substring]) -> [String] {
    var kept: [String] = []
    for word in words {
      let unit = word.prefix { $0.isLetter || $0 == "%" }
      if let last = kept.last, last.last?.isNumber == true, ["%", "Gy", "mo"].contains(unit) {
        kept[kept.count - 1] = "\(last) \(word)"
      } else {
        kept.append(String(word))
      }
    }
    return kept
  }
}
