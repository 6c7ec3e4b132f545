package import TrialModel

/// Words of a record with their place, as the evidence of a category.
package struct Quote: Hashable, Sendable {
  package let words: String
  package let place: Classification.Place

  package init(words: String, place: Classification.Place) {
    self.words = words
    self.place = place
  }

  /// A stretch of a text of a record, given in bytes.
  init(of text: String, path: String, bytes: Range<Int>) {
    let stretch = text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count)
    let start = text.utf8.prefix(bytes.lowerBound).count { $0 & 0xC0 != 0x80 }
    let length = stretch.count { $0 & 0xC0 != 0x80 }
    self.init(
      words: String(decoding: stretch, as: UTF8.self),
      place: Classification.Place(path: path, characters: start..<start + length)
    )
  }

  /// A whole text of a record.
  init(whole text: String, path: String) {
    self.init(
      words: text,
      place: Classification.Place(path: path, characters: 0..<text.unicodeScalars.count)
    )
  }
}

/// A value that a rule gives, how sure it is, and the words it rests on.
package struct Verdict<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// The rule, as `docs/classification.md` names it: `A1`.
  package let rule: String
  package let confidence: Classification.Confidence
  /// The words it rests on.
  ///
  /// Empty when it rests on the absence of words.
  package let evidence: [Quote]

  package init(
    _ value: Value,
    rule: String,
    _ confidence: Classification.Confidence,
    _ evidence: [Quote]
  ) {
    self.value = value
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
  }
}
