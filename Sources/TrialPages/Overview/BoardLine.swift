import TerminalModel
package import TrialModel

/// One trial in one line of plain text, as it is read out at a tumour board.
///
/// Trial, arms with their numbers, the endpoint of the headline with what each arm has and the ratio,
/// the data cut, harm of grade 3 and worse by arm, and at the end the source. What no source that was
/// read reports is said so. ASCII alone, and never longer than `most`.
package struct BoardLine: Hashable, Sendable {
  /// The line, without a line feed.
  package let text: String

  /// The most characters a line has.
  package static let most = 399

  package init(_ trial: Trial, in catalogue: Catalogue) {
    let parts = BoardLineParts(trial, in: catalogue)
    let lines = Shortening.allCases.map { shortening in
      ASCIIText.of("\(parts.head(shortening)). \(parts.source(shortening))")
    }
    if let line = lines.first(where: { $0.utf8.count <= Self.most }) {
      text = line
      return
    }
    let last = Shortening.allCases.last ?? .none
    let whole = ASCIIText.of("\(parts.head(last)).")
    let head = whole.cut(toCharacters: Self.most - Self.leastSource - 1)
    let source = ASCIIText.of(parts.source(last))
    text = "\(head) \(source.cut(toCharacters: Self.most - head.utf8.count - 1))"
  }

  /// The characters that are kept for the source, whatever comes before it.
  private static let leastSource = 80

  /// What is given up until a line fits, each step on top of those before it.
  ///
  /// Where all of it is not enough the source is cut after a whole word, which `...` marks, and so is
  /// what comes before it where a record has sentences for names. A number is never cut.
  enum Shortening: Int, CaseIterable, Comparable {
    case none
    /// A source goes by its DOI or other identifier alone, where it has one.
    case citations
    /// Arms and endpoint go by their letters.
    case names
    /// The counts beside percentages of harm are left out.
    case counts
    /// The intervals of the values of single arms are left out.
    case intervals
    /// Arms that the ratio does not compare are counted and not named.
    case otherArms

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

extension String {
  /// The text, or its first whole words with `...` behind them where it has more characters.
  fileprivate func cut(toCharacters most: Int) -> String {
    guard utf8.count > most else { return self }
    var kept = ""
    for word in split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      guard longer.utf8.count + 3 <= most else { break }
      kept = longer
    }
    return kept + "..."
  }
}
