/// A value a filter asks for, such as `PD-1`.
///
/// Two values are equal when they differ only in case, accents, spaces and hyphens.
package struct FilterValue: Hashable, Sendable {
  /// The value as it is printed, with hyphens for spaces: `head-and-neck`.
  package let text: String
  /// What values are compared by: `headandneck`.
  package let key: String

  package init(_ spelling: some StringProtocol) {
    let hasNoSpace = spelling.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    text =
      hasNoSpace
      ? String(spelling) : spelling.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    key = Self.key(of: spelling)
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The spelling without case, accents, spaces and hyphens; `&` reads as `and`.
  static func key(of spelling: some StringProtocol) -> String {
    let folded = FoldedText(spelling)
    let key = folded.withoutGaps
    return key.isEmpty ? folded.text : key
  }
}
