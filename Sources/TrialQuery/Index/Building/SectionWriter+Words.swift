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
    begin(.wordRuns, part: part)
    if partLimit < .max {
      for bits in WordRuns.bits(of: order, in: search.words) { try append(number: bits) }
    }
    self.end()
    let counts = search.rows.counts(of: search.words.count)
    let frequent = FrequentParts(in: search.words, counts: counts, above: partLimit)
    let sets = try writeRows(of: order, in: search, counts: counts, frequent, part: part)
    try write(frequent.parts, as: .parts, part: part)
    try write(sets, as: .partRows, part: part)
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
