/// Terms of adverse events as they come in with their rows, to be turned round into the rows of each.
struct EventLists {
  /// The terms by the key they are compared by.
  private(set) var keys = TermTable()
  /// The spellings that came in so far, and the term of each: a spelling is folded once.
  private var spellings = TermTable()
  private var termsOfSpellings: [UInt32] = []
  /// Two numbers an entry, the term and both percentages, behind two that begin a row: `rowFollows` and it.
  private var blocks: [[UInt32]] = []
  private static let blockLength = 2 << 16
  private static let rowFollows = UInt32.max
  /// How many entries each term has.
  private(set) var counts: [UInt32] = []
  /// The terms that name several, as they were spelled first, by number.
  private(set) var compounds: [String] = []

  /// Adds what a row posts: an entry for each percentage, and one where there is none.
  mutating func append(_ events: EventShares, of row: TrialRow) {
    if !events.shares.isEmpty { append(Self.rowFollows, row) }
    for share in events.shares {
      let term = term(spelled: share.term)
      for place in 0..<max(1, share.any.count, share.serious.count) {
        func code(_ percentages: PercentageSet) -> UInt32 {
          place < percentages.count ? UInt32(percentages[place].code) + 1 : 0
        }
        counts[Int(term)] += 1
        append(term, code(share.any) << 16 | code(share.serious))
      }
    }
  }

  /// The term that a spelling is one of, a new one when it is the first of it.
  private mutating func term(spelled spelling: String) -> UInt32 {
    var text = spelling
    let place = Int(text.withUTF8 { spellings.number(of: $0) })
    if place < termsOfSpellings.count { return termsOfSpellings[place] }
    let term = keys.number(of: Array(EventTerms.key(of: spelling).utf8))
    if Int(term) == counts.count {
      counts.append(0)
      if !EventTermSet.parts(of: spelling).isEmpty { compounds.append(spelling) }
    }
    termsOfSpellings.append(term)
    return term
  }

  private mutating func append(_ first: UInt32, _ second: UInt32) {
    if blocks.last.map({ $0.count >= Self.blockLength }) ?? true {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockLength)
    }
    blocks[blocks.count - 1].append(first)
    blocks[blocks.count - 1].append(second)
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
      forEachEntry { term, row, both in
        let place = starts[term]
        guard place >= 0 else { return }
        rows[place] = row
        shares[place] = both
        starts[term] = place + 1
      }
      try body(rows, shares)
    }
  }
}

extension SectionWriter {
  /// Writes the terms of adverse events, their rows and percentages, and the facets of their groups.
  mutating func write(_ events: EventLists, _ given: EventTerms, total: Int) throws(Failure) {
    // Terms of several parts are terms of the group of their parts from here on.
    let terms = given.adding(events.compounds)
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
      events.forEachEntry { term, row, shares in
        // More than none of a group's participants: the code of none is 0, kept as 1.
        guard groupOf[term] >= 0, (field == .event ? shares >> 16 : shares & 0xFFFF) > 1 else {
          return
        }
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
  /// Calls the body with each entry, in the order in which they came: term, row, and both percentages.
  @inline(__always)
  fileprivate func forEachEntry(_ body: (_ term: Int, _ row: TrialRow, _ shares: UInt32) -> Void) {
    var row: TrialRow = 0
    for block in blocks {
      for entry in stride(from: 0, to: block.count, by: 2) {
        if block[entry] == Self.rowFollows {
          row = block[entry + 1]
        } else {
          body(Int(block[entry]), row, block[entry + 1])
        }
      }
    }
  }
}
