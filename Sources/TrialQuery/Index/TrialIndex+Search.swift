extension TrialIndex {
  /// The rows in whose texts a phrase occurs.
  ///
  /// A phrase of one word is a part of a word. One of several is looked for where all its words
  /// are parts of words.
  func rows(with phrase: Phrase) -> RowSet {
    let words = phrase.folded.bytes.split(separator: 0x20).map(Array.init)
    let key = phrase.identifier.bytes
    var rows = RowSet(of: count)
    guard phrase.folded.bytes != key else {
      if key.isEmpty { return RowSet(all: count) }
      self.words.insertRows(holding: key, into: &rows)
      names.insertRows(holding: key, into: &rows)
      return rows
    }
    // Nothing is left of it to compare, as of a lone accent: it occurs in every text.
    if phrase.folded.isEmpty { return RowSet(all: count) }
    if words.count == 1, words[0].count == phrase.folded.bytes.count {
      self.words.insertRows(holding: words[0], into: &rows)
    } else {
      rows = self.rows(inWhich: phrase.folded, occursHaving: words)
    }
    if !key.isEmpty { names.insertRows(holding: key, into: &rows) }
    return rows
  }

  /// The rows that have all the words, looked through for the words next to each other.
  private func rows(inWhich phrase: FoldedText, occursHaving words: [[UInt8]]) -> RowSet {
    var candidates = RowSet(all: count)
    // The longest word is the rarest; where few rows are left, the others need not be looked for.
    for word in words.sorted(by: { $0.count > $1.count }) {
      var rows = RowSet(of: count)
      self.words.insertRows(holding: word, into: &rows)
      candidates.formIntersection(rows)
      if candidates.count < 1000 { break }
    }
    var found = RowSet(of: count)
    let search = FoldedSearch(phrase)
    for row in candidates.rows where withPacked(of: row, { search.occurs(inTextsOf: &$0) }) {
      found.insert(row)
    }
    return found
  }
}
