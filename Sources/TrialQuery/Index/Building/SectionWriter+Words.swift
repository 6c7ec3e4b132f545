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
    try write(search.rows, of: order, counts: counts, as: .wordRows, part: part)
    let frequent = FrequentParts(in: search.words, counts: counts, above: partLimit)
    try write(frequent.parts, as: .parts, part: part)
    try write(frequent.rows(in: search.rows, of: search.words), as: .partRows, part: part)
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

  private mutating func write(
    _ lists: RowLists,
    of order: [UInt32],
    counts: [UInt32],
    as section: IndexSection,
    part: Int
  ) throws(Failure) {
    begin(section, part: part)
    try append(number: UInt64(order.count))
    var end: UInt32 = 0
    for number in order {
      end += counts[Int(number)]
      try append(number: end)
    }
    try lists.forEachRun(of: order, counts: counts) { rows, _ throws(Failure) in
      for row in rows { try append(number: row) }
    }
    self.end()
  }
}
