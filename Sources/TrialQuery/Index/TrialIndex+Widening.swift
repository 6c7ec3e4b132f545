extension TrialIndex {
  /// The rows that have one of the spellings, or the value that means the same.
  func rows(of entry: Thesaurus.Entry) -> RowSet {
    var rows = RowSet(of: count)
    for spelling in entry.spellings { insertRows(with: spelling, into: &rows) }
    if let value = entry.value {
      rows.formUnion(self.rows(meeting: .values(value.field, [value.value])))
    }
    if let amended { amended.amend(&rows, by: amended.index.rows(of: entry)) }
    return rows
  }

  /// A spelling of one word is looked for among the words; of several, in the rows that have them
  /// all.
  private func insertRows(with spelling: Spelling, into rows: inout RowSet) {
    if spelling.words.count == 1, spelling.notAfter.isEmpty {
      words.insertRows(ofWord: spelling.words[0], isOpen: spelling.isOpen, into: &rows)
      return
    }
    var candidates = RowSet(all: count)
    for word in spelling.words.sorted(by: { $0.count > $1.count }) {
      var having = RowSet(of: count)
      words.insertRows(holding: word, into: &having)
      candidates.formIntersection(having)
      if candidates.count < 1000 { break }
    }
    // Those that are found already need not be read.
    candidates.subtract(rows)
    let search = SpellingSearch(spelling)
    for row in candidates.rows where withPacked(of: row, { search.occurs(inTextsOf: &$0) }) {
      rows.insert(row)
    }
  }
}

/// Looks for a spelling in the texts of a packed trial without making a trial of it.
private struct SpellingSearch {
  private let spelling: Spelling
  /// Its longest word: what does not have it as it stands need not be taken apart.
  private let longest: [UInt8]

  init(_ spelling: Spelling) {
    self.spelling = spelling
    longest = spelling.words.max { $0.count < $1.count } ?? []
  }

  func occurs(inTextsOf packed: inout PackedReader) -> Bool {
    packed.hasSearchedText { text in
      let isPossible =
        ByteSearch.first(longest, in: text, from: 0, to: text.count, foldingCase: true) != nil
        || text.contains { $0 >= 0x80 }
      return isPossible && spelling.occurs(in: String(decoding: text, as: UTF8.self))
    }
  }
}
