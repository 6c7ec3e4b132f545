import TrialModel

/// Makes an index of trials that come one by one.
///
/// The bytes are handed on in pieces as soon as they are known, so that a file never lies in
/// memory; words, sort keys and values stay there until the end.
package struct IndexBuilder<Failure: Error> {
  /// What collecting the rows of a part of words may cost before they are kept; `nil` for a limit
  /// that goes with the number of rows.
  ///
  /// Few rows have none: neither are rows of parts kept then, nor bits for runs of words.
  var partLimit: Int?
  private var sections: SectionWriter<Failure>
  private let generation: UInt64
  private let fingerprint: UInt64
  private var packed = PackedWriter()
  private var packedEnds: [UInt64] = []
  private var ids = TermTable()
  private var rowsOfIDs: [TrialRow] = []
  private var fields = FilterField.faceted.filter { !$0.isOfEvents }.map { FieldValues(of: $0) }
  private var numbers = FilterField.numeric.map { (field: $0, numbers: [Int32]()) }
  private var columns = Column.indexed.map { ColumnKeys(of: $0) }
  private var words = SearchWords()
  private var names = SearchWords()
  private var events = EventLists()
  private let eventTerms: EventTerms
  /// Whether each row stands before those of records without both treatments.
  private var isOfBothTreatments: [Bool] = []
  private var areRowsWritten = false
  private var rows = 0

  /// - Parameters:
  ///   - generation: the number of the store's state that the trials are of.
  ///   - fingerprint: what the catalogue is that some of them come from.
  ///   - eventTerms: the terms of adverse events that are looked for together.
  ///   - write: takes the next bytes of the index; what it throws ends the making.
  package init(
    generation: UInt64 = 0,
    fingerprint: UInt64 = 0,
    eventTerms: EventTerms = .none,
    write: @escaping (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) {
    self.generation = generation
    self.fingerprint = fingerprint
    self.eventTerms = eventTerms
    sections = SectionWriter(write)
  }

  /// How many trials have come so far.
  package var count: Int { rows }

  /// Adds the next row, with what it posts of adverse events where that is at hand.
  ///
  /// Of several trials with one registry number the last is found by it.
  package mutating func add(
    _ trial: ListedTrial,
    _ events: EventShares = .none
  ) throws(Failure) {
    if count == 0 { try startRows() }
    let row = TrialRow(count)
    rows += 1
    add(events, of: row)
    packed.removeAll()
    packed.write(trial)
    try sections.append(packed.bytes)
    packedEnds.append(UInt64(sections.sectionLength))
    let id = Int(ids.number(of: Array(trial.id.text.utf8)))
    if id == rowsOfIDs.count { rowsOfIDs.append(row) } else { rowsOfIDs[id] = row }
    for place in fields.indices { fields[place].append(trial) }
    for place in numbers.indices {
      let number = numbers[place].field.number(of: trial)
      numbers[place].numbers.append(number.map { Int32(clamping: $0) } ?? .min)
    }
    for place in columns.indices { columns[place].append(trial) }
    isOfBothTreatments.append(trial.isOfBothTreatments)
    words.appendTexts(of: trial)
    names.appendNames(of: trial)
  }

  private mutating func startRows() throws(Failure) {
    try sections.start()
    sections.begin(.packedTrials)
  }

  /// Adds what a row posts of adverse events, when all rows were added or before.
  ///
  /// With very many rows it comes after `finishRows()`, when their words and keys are no longer needed.
  package mutating func add(_ events: EventShares, of row: TrialRow) {
    self.events.append(events, of: row)
  }

  /// Writes the rest and ends; the builder is empty then.
  ///
  /// It gives back what it has written on the way, which a copy of it would hold.
  package mutating func finish() throws(Failure) {
    _ = try finished()
  }

  /// Writes the rest, and says how it is laid out.
  mutating func finished() throws(Failure) -> IndexLayout {
    if !areRowsWritten { try finishRows() }
    events.forgetSpellings()
    try sections.write(events, eventTerms, total: count)
    events = EventLists()
    sections.begin(.names)
    try sections.append(Array(IndexLayout.names.utf8))
    try sections.end()
    return try sections.finish(rows: count, generation: generation, fingerprint: fingerprint)
  }

  /// Writes everything about the rows but what they post of adverse events; no row can be added then.
  package mutating func finishRows() throws(Failure) {
    areRowsWritten = true
    if count == 0 { try startRows() }
    try sections.end()
    try write(packedEnds, as: .packedEnds)
    // What has been written is needed no more, and the rest takes its room.
    packedEnds = []
    try write(ids.numbersInOrder.map { rowsOfIDs[Int($0)] }, as: .rowsByID)
    ids = TermTable()
    rowsOfIDs = []
    for (place, numbers) in numbers.enumerated() {
      try write(numbers.numbers, as: .numbers, part: place)
    }
    numbers = []
    try writeRanks(count: count)
    for field in fields {
      let part = FilterField.faceted.firstIndex(of: field.field) ?? 0
      try sections.write(field, part: part, total: count)
    }
    fields = []
    let limit = partLimit ?? FrequentParts.limit(for: count)
    try sections.write(words, as: .ofTexts, partLimit: limit)
    words = SearchWords()
    try sections.write(names, as: .ofNames, partLimit: limit)
    names = SearchWords()
  }

  private mutating func write<Number: FixedWidthInteger>(
    _ numbers: [Number],
    as section: IndexSection,
    part: Int = 0
  ) throws(Failure) {
    sections.begin(section, part: part)
    try sections.append(numbers: numbers[...])
    try sections.end()
  }

  /// Writes the ranks in every column, then the rows in the standard order, which is asked for at
  /// every start.
  private mutating func writeRanks(count: Int) throws(Failure) {
    var standard: [Column: [UInt32]] = [:]
    for place in columns.indices {
      let ranks = columns[place].ranks
      let column = columns[place].column
      switch columns[place].count {
      case ..<0xFF: try write(ranks.map { UInt8($0) }, as: .ranks, part: place)
      case ..<0xFFFF: try write(ranks.map { UInt16($0) }, as: .ranks, part: place)
      default: try write(ranks, as: .ranks, part: place)
      }
      if SortOrder.standard.keys.contains(where: { $0.column == column }) {
        standard[column] = ranks
      }
      columns[place] = ColumnKeys(of: column)
    }
    var rows = (0..<TrialRow(count)).map { $0 }
    for key in SortOrder.standard.keys.reversed() {
      let ranks = standard[key.column] ?? []
      rows.sortStably(isFalling: key.isFalling) { ranks[Int($0)] }
    }
    rows.sortStably(isFalling: false) { isOfBothTreatments[Int($0)] ? 1 : 2 }
    isOfBothTreatments = []
    try write(rows, as: .standardOrder)
  }
}

extension [TrialRow] {
  /// Sorts by ranks, keeping the order of equals; rank 0 comes last either way.
  ///
  /// Counts 11 bits at a time, so that the time does not depend on how the rows lie.
  mutating func sortStably(isFalling: Bool, by rank: (TrialRow) -> UInt32) {
    var keys: [(key: UInt32, row: TrialRow)] = map { row in
      let rank = rank(row)
      return (rank == 0 ? .max : isFalling ? .max - rank : rank, row)
    }
    guard count > 512 else {
      let places = keys.indices.sorted { (keys[$0].key, $0) < (keys[$1].key, $1) }
      self = places.map { keys[$0].row }
      return
    }
    let smallest = keys.lazy.map(\.key).min() ?? 0
    let largest = keys.lazy.map(\.key).filter { $0 != .max }.max() ?? 0
    // Rank 0 comes directly after the largest, so that few bits have to be looked at.
    for index in keys.indices {
      let key = keys[index].key
      keys[index].key = key == .max ? largest &- smallest &+ 1 : key - smallest
    }
    var other = keys
    let highest = largest &- smallest &+ 1
    for shift in stride(from: UInt32(0), to: 32, by: 11) where shift == 0 || highest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in keys { starts[Int(entry.key >> shift & 2047) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for entry in keys {
        let digit = Int(entry.key >> shift & 2047)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&keys, &other)
    }
    for index in indices { self[index] = keys[index].row }
  }
}
