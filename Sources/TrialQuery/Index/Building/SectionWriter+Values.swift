extension SectionWriter {
  /// Writes the values of a field, the rows of each, and their order by key.
  mutating func write(_ field: FieldValues, part: Int, total: Int) throws(Failure) {
    let counts = field.lists.counts(of: field.values.count)
    let order = field.order(counts: counts)
    try write(order.map { Array(field.values[Int($0)].text.utf8) }, as: .values, part: part)
    try writeSets(of: order, in: field.lists, counts: counts, as: .valueRows, part, total: total)
    begin(.valuesByKey, part: part)
    let keys = order.map { field.values[Int($0)].key }
    let byKey = order.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
    try append(numbers: byKey.map { UInt32($0) }[...])
    try end()
  }

  /// Writes a text list.
  mutating func write(
    _ texts: [[UInt8]],
    as section: IndexSection,
    part: Int = 0
  ) throws(Failure) {
    begin(section, part: part)
    try append(number: UInt64(texts.count))
    var end = 0
    for text in texts {
      try append(number: UInt32(end + text.count))
      end += text.count + 1
    }
    for text in texts { try append(text + [0x20]) }
    try self.end()
  }

  /// Writes the rows of each number in the order given as sets.
  private mutating func writeSets(
    of order: [UInt32],
    in lists: RowLists,
    counts: [UInt32],
    as section: IndexSection,
    _ part: Int,
    total: Int
  ) throws(Failure) {
    begin(section, part: part)
    try append(number: UInt64(order.count))
    var start = 8 + order.count * 16
    for number in order {
      let count = Int(counts[Int(number)])
      let isBits = RowSet.isSmaller(than: count, of: total)
      try append(number: UInt64(start))
      try append(number: UInt32(count))
      try append(number: UInt32(isBits ? 1 : 0))
      start += isBits ? (total + 63) / 64 * 8 : count * 4
    }
    try lists.forEachRun(of: order, counts: counts) { rows, ends throws(Failure) in
      var first = 0
      for end in ends {
        try appendSet(rows[first..<end], total: total)
        first = end
      }
    }
    try end()
  }

  private mutating func appendSet(_ rows: ArraySlice<TrialRow>, total: Int) throws(Failure) {
    if RowSet.isSmaller(than: rows.count, of: total) {
      try append(numbers: RowSet(rows, of: total).words[...])
    } else {
      try append(numbers: rows)
    }
  }

  /// Writes sets as bits.
  mutating func write(
    _ sets: [RowSet],
    as section: IndexSection,
    part: Int
  ) throws(Failure) {
    begin(section, part: part)
    try append(number: UInt64(sets.count))
    var start = 8 + sets.count * 16
    for set in sets {
      try append(number: UInt64(start))
      try append(number: UInt32(set.count))
      try append(number: UInt32(1))
      start += set.words.count * 8
    }
    for set in sets { try append(numbers: set.words[...]) }
    try end()
  }
}

extension RowSet {
  /// Whether bits take less room than a list of so many rows.
  static func isSmaller(than rows: Int, of total: Int) -> Bool { rows > total / 32 + 2 }
}
