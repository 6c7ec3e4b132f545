package import TrialModel

/// What has been typed after `/`, read as words that must all occur.
///
/// Quotes are not needed and mean nothing here, so that every text can be typed letter by letter.
package struct Search: Hashable, Sendable {
  /// The text as typed.
  package let text: String
  /// The words in it.
  package let words: [Phrase]

  package init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace).compactMap { Phrase($0) }
  }

  /// Whether nothing is searched for, so that every trial matches.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether every word occurs in the trial.
  package func matches(_ trial: Trial) -> Bool { words.allSatisfy { $0.occurs(in: trial) } }

  /// The words as terms of a filter.
  package var filter: Filter { Filter(words.map { Term(.phrase($0)) }) }
}
