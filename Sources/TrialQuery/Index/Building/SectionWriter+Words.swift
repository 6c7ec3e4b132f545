extension SectionWriter {
  /// Writes words, their rows, and the rows of parts of words that are frequent.
  mutating func write(
    _ search: SearchWords,
    as kind: IndexedWords.Kind,
    partLimit: Int
  ) throws(Failure) {
    let part = kind.rawValue
    let order = search.words.numbersInOrder
    begin(.words, part: part)
    try append(number: UInt64(order.count))
    var end = 0
    for number in order {
      let length = search.words[number].count
      try append(number: UInt32(end + length))
      end += length + 1
    }
    for number in order {
      try append(search.words[number])
      try append(number: UInt8(0x20))
    }
    self.end()
    try writeSigns(of: order, in: search.words, part: part)
    let counts = search.rows.counts(of: search.words.count)
    let frequent = FrequentParts(in: search.words, counts: counts, above: partLimit)
    let sets = try writeRows(of: order, in: search, counts: counts, frequent, part: part)
    try write(frequent.parts, as: .parts, part: part)
    try write(sets, as: .partRows, part: part)
  }

  private mutating func writeSigns(
    of order: [UInt32],
    in words: TermTable,
    part: Int
  ) throws(Failure) {
    begin(.wordSigns, part: part)
    for first in stride(from: 0, to: order.count, by: WordSigns.run) {
      var signs = WordSigns()
      for number in order[first..<min(order.count, first + WordSigns.run)] {
        for byte in words[number] { signs.insert(byte) }
      }
      try append(number: signs.bits)
    }
    end()
  }

  /// Writes the rows of each word.
  ///
  /// - Returns: The rows of each frequent part, taken along since the rows of words are at hand.
  private mutating func writeRows(
    of order: [UInt32],
    in search: SearchWords,
    counts: [UInt32],
    _ frequent: FrequentParts,
    part: Int
  ) throws(Failure) -> [RowSet] {
    begin(.wordRows, part: part)
    try append(number: UInt64(order.count))
    var end: UInt32 = 0
    for number in order {
      end += counts[Int(number)]
      try append(number: end)
    }
    var sets = frequent.parts.map { _ in RowSet(of: search.rows.rows) }
    var words = order[...]
    try search.rows.forEachRun(of: order, counts: counts) { rows, ends throws(Failure) in
      for row in rows { try append(number: row) }
      var first = 0
      for (end, word) in zip(ends, words) {
        frequent.insert(rows[first..<end], of: search.words[word], into: &sets)
        first = end
      }
      words = words.dropFirst(ends.count)
    }
    self.end()
    return sets
  }
}
