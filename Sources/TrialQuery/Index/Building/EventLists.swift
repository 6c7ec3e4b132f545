/// Terms of adverse events as they come in with their rows, to be turned round into the rows of each.
struct EventLists {
  /// The terms by the key they are compared by.
  private(set) var keys = TermTable()
  /// The spellings that came in so far, and the term of each: a spelling is folded once.
  private var spellings = TermTable()
  private var termsOfSpellings: [UInt32] = []
  /// Three numbers an entry: the term, the row, and both percentages.
  private var blocks: [[UInt32]] = []
  private static let blockLength = 3 << 16
  /// How many entries each term has.
  private(set) var counts: [UInt32] = []

  /// Adds what a row posts.
  mutating func append(_ events: EventShares, of row: TrialRow) {
    for share in events.shares {
      let term = term(spelled: share.term)
      counts[Int(term)] += 1
      if blocks.last.map({ $0.count >= Self.blockLength }) ?? true {
        blocks.append([])
        blocks[blocks.count - 1].reserveCapacity(Self.blockLength)
      }
      let any = share.any.map { UInt32($0.code) + 1 } ?? 0
      let serious = share.serious.map { UInt32($0.code) + 1 } ?? 0
      blocks[blocks.count - 1].append(contentsOf: [term, row, any << 16 | serious])
    }
  }

  /// The term that a spelling is one of, a new one when it is the first of it.
  private mutating func term(spelled spelling: String) -> UInt32 {
    var spelling = spelling
    let place = Int(spelling.withUTF8 { spellings.number(of: $0) })
    if place < termsOfSpellings.count { return termsOfSpellings[place] }
    let term = keys.number(of: Array(EventTerms.key(of: spelling).utf8))
    if Int(term) == counts.count { counts.append(0) }
    termsOfSpellings.append(term)
    return term
  }

  /// Gives back what is needed no more when all entries have come.
  mutating func forgetSpellings() {
    spellings = TermTable()
    termsOfSpellings = []
  }

  /// The entries of the terms in the order given, a few million at a time to keep memory small.
  func forEachRun<Failure: Error>(
    of order: [UInt32],
    _ body: (_ rows: [TrialRow], _ shares: [UInt32]) throws(Failure) -> Void
  ) throws(Failure) {
    var first = 0
    while first < order.count {
      var starts = [Int](repeating: -1, count: counts.count)
      var size = 0
      while first < order.count, size == 0 || size + Int(counts[Int(order[first])]) < 2_000_000 {
        starts[Int(order[first])] = size
        size += Int(counts[Int(order[first])])
        first += 1
      }
      var rows = [TrialRow](repeating: 0, count: size)
      var shares = [UInt32](repeating: 0, count: size)
      for block in blocks {
        for entry in stride(from: 0, to: block.count, by: 3) {
          let place = starts[Int(block[entry])]
          guard place >= 0 else { continue }
          rows[place] = block[entry + 1]
          shares[place] = block[entry + 2]
          starts[Int(block[entry])] = place + 1
        }
      }
      try body(rows, shares)
    }
  }
}

extension SectionWriter {
  /// Writes the terms of adverse events, their rows and percentages, and the facets of their groups.
  mutating func write(_ events: EventLists, _ terms: EventTerms, total: Int) throws(Failure) {
    let order = events.keys.numbersInOrder
    try write(
      order.map { number in events.keys.withBytes(of: number) { Array($0) } },
      as: .eventKeys
    )
    begin(.eventEnds)
    var end: UInt32 = 0
    try append(
      numbers: order.map { number in
        end += events.counts[Int(number)]
        return end
      }[...]
    )
    try self.end()
    begin(.eventRows)
    try events.forEachRun(of: order) { rows, _ throws(Failure) in try append(numbers: rows[...]) }
    try self.end()
    for part in 0..<2 {
      begin(.eventShares, part: part)
      try events.forEachRun(of: order) { _, shares throws(Failure) in
        let shift = UInt32(part == 0 ? 16 : 0)
        try append(
          numbers: shares.map { UInt16(truncatingIfNeeded: $0 >> shift) }[...]
        )
      }
      try self.end()
    }
    try writeGroups(of: events, terms, total: total)
    begin(.eventTerms)
    try append(Array(terms.text.utf8))
    try self.end()
  }

  /// Writes for both facets the groups that a trial has an event of, most trials first, with their rows.
  private mutating func writeGroups(
    of events: EventLists,
    _ terms: EventTerms,
    total: Int
  ) throws(Failure) {
    var groupOf = [Int](repeating: -1, count: events.counts.count)
    for number in 0..<UInt32(events.counts.count) {
      let key = events.keys.withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
      groupOf[Int(number)] = terms.place(ofKey: key) ?? -1
    }
    for field in FilterField.ofEvents {
      var sets = terms.groups.map { _ in RowSet(of: total) }
      events.forEachEntry { term, row, any, serious in
        // More than none of a group's participants: the code of none is 0, kept as 1.
        guard groupOf[term] >= 0, (field == .event ? any : serious) > 1 else { return }
        sets[groupOf[term]].insert(row)
      }
      let counts = sets.map(\.count)
      let order = sets.indices.filter { counts[$0] > 0 }
        .sorted { (counts[$1], terms.groups[$0].name) < (counts[$0], terms.groups[$1].name) }
      let values = order.map { FilterValue(terms.groups[$0].name) }
      let part = FilterField.faceted.firstIndex(of: field) ?? 0
      try write(values.map { Array($0.text.utf8) }, as: .values, part: part)
      try write(order.map { sets[$0] }, as: .valueRows, part: part)
      begin(.valuesByKey, part: part)
      let byKey = values.indices.sorted {
        values[$0].key.utf8.lexicographicallyPrecedes(values[$1].key.utf8)
      }
      try append(numbers: byKey.map { UInt32($0) }[...])
      try end()
    }
  }
}

extension EventLists {
  /// Calls the body with each entry: term, row and both percentages as they are kept.
  fileprivate func forEachEntry(
    _ body: (_ term: Int, _ row: TrialRow, _ any: UInt32, _ serious: UInt32) -> Void
  ) {
    for block in blocks {
      for entry in stride(from: 0, to: block.count, by: 3) {
        let shares = block[entry + 2]
        body(Int(block[entry]), block[entry + 1], shares >> 16, shares & 0xFFFF)
      }
    }
  }
}
