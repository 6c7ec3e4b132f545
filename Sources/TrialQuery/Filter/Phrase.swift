import TrialModel

/// A word, or words that stand together, looked for in the texts of a trial.
///
/// A word typed without quotes is also looked for under its other names, see `Thesaurus`; in quotes
/// it is taken as it stands. Two phrases are equal when they differ only in case, accents and the
/// width of spaces.
package struct Phrase: Hashable, Sendable {
  /// The words as typed, single spaces between them.
  package let text: String
  /// The words as they are compared.
  let folded: FoldedText
  /// The words as an identifier: letters and digits alone, so that `CA184043` finds `CA184-043`.
  let identifier: FoldedText
  /// Whether it stands in quotes, and so is looked for as it stands.
  package let isQuoted: Bool

  /// A word, or words in quotes; what would be read as something else needs them.
  ///
  /// - Returns: `nil` when there is nothing but space.
  package init?(_ typed: some StringProtocol, isQuoted: Bool = false) {
    text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    folded = FoldedText(text)
    identifier = FoldedText(text.identifierKey)
    self.isQuoted = isQuoted || !FilterText.isBare(text)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.folded == right.folded && left.isQuoted == right.isQuoted
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// The phrase as it is typed.
  var filterText: String { isQuoted ? FilterText.quoted(text) : text }

  /// Whether it occurs in an id, title, acronym, condition, agent or the sponsor of the trial.
  package func occurs(in trial: ListedTrial) -> Bool {
    let names = trial.names
    return (names + trial.texts).contains { FoldedText($0).contains(folded) }
      || !identifier.isEmpty
        && names.contains { FoldedText($0.identifierKey).contains(identifier) }
  }
}
