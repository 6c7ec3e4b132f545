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
    var lengths: [UInt32] = []
    lengths.reserveCapacity(order.count)
    for number in order { lengths.append(search.words.withBytes(of: number) { UInt32($0.count) }) }
    try append(endsOf: lengths, apart: 1)
    var texts: [UInt8] = []
    for number in order {
      search.words.withBytes(of: number) { texts.append(contentsOf: $0) }
      texts.append(0x20)
      guard texts.count > 1 << 14 else { continue }
      try append(texts)
      texts.removeAll(keepingCapacity: true)
    }
    try append(texts)
    try self.end()
    begin(.wordRuns, part: part)
    if partLimit < .max {
      for bits in WordRuns.bits(of: order, in: search.words) { try append(number: bits) }
    }
    try self.end()
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
    try append(endsOf: order.map { counts[Int($0)] }, apart: 0)
    var sets = frequent.parts.map { _ in RowSet(of: search.rows.rows) }
    var words = order[...]
    try search.rows.forEachRun(of: order, counts: counts) { rows, ends throws(Failure) in
      try append(numbers: rows[...])
      var first = 0
      for (end, word) in zip(ends, words) {
        search.words.withBytes(of: word) {
          frequent.insert(rows[first..<end], of: $0, into: &sets)
        }
        first = end
      }
      words = words.dropFirst(ends.count)
    }
    try self.end()
    return sets
  }

  /// Writes where each of some pieces ends that stand one after the other.
  private mutating func append(endsOf lengths: [UInt32], apart gap: UInt32) throws(Failure) {
    var end: UInt32 = 0
    let ends = lengths.map { length in
      end += length + gap
      return end - gap
    }
    try append(numbers: ends[...])
  }
}
