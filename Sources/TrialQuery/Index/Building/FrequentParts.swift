/// Parts of words that so many words and rows have that collecting the rows would take too long.
///
/// A single letter occurs in most words. Its rows, and those of syllables such as `tion`, are kept
/// as they are.
struct FrequentParts {
  /// The parts, rising.
  let parts: [[UInt8]]

  /// The longest part kept; longer ones are rarer than the limit in any text of people.
  private static let longest = 7
  /// Finding one more word takes about as long as reading so many rows.
  private static let costOfWord = 8

  /// What collecting the rows of a part may cost before they are kept.
  ///
  /// About as much as reading a third of all rows, and enough to take time at all; a few thousand
  /// rows need no parts.
  static func limit(for rows: Int) -> Int { rows < 4096 ? .max : max(1 << 16, rows / 3) }

  /// The parts of words of which collecting the rows costs more than the limit.
  ///
  /// A part can be frequent only when what it begins with is.
  init(in words: TermTable, counts: [UInt32], above limit: Int) {
    guard limit < .max else {
      parts = []
      return
    }
    var parts: [[UInt8]] = []
    var shorter: Set<UInt64> = []
    for length in 1...Self.longest {
      var costs: [UInt64: Int] = [:]
      for number in 0..<UInt32(words.count) {
        let cost = Int(counts[Int(number)]) + Self.costOfWord
        Self.forEachPart(of: length, in: words[number]) { part in
          if length == 1 || shorter.contains(part >> 8) { costs[part, default: 0] += cost }
        }
      }
      shorter = Set(costs.filter { $0.value > limit }.keys)
      if shorter.isEmpty { break }
      parts += shorter.map { Self.bytes(of: $0, length: length) }
    }
    self.parts = parts.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The rows that have each part.
  func rows(in lists: RowLists, of words: TermTable) -> [RowSet] {
    guard !parts.isEmpty else { return [] }
    var places: [UInt64: UInt32] = [:]
    for (place, part) in parts.enumerated() {
      let bytes = part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      places[Self.packed(bytes, length: part.count)] = UInt32(place)
    }
    // The parts of each word, so that a walk over the rows suffices.
    var partsOfWords = RowLists()
    for number in 0..<UInt32(words.count) {
      partsOfWords.append(Self.places(of: words[number], in: places))
    }
    let starts = partsOfWords.starts
    var sets = parts.map { _ in RowSet(of: lists.rows) }
    lists.forEach { row, word in
      partsOfWords.forEach(of: word, starts) { sets[$0].insert(row) }
    }
    return sets
  }

  /// The places of the parts of a word: from each byte on, longer ones as long as shorter ones are
  /// frequent.
  private static func places(
    of word: ArraySlice<UInt8>,
    in places: [UInt64: UInt32]
  ) -> [UInt32] {
    var found: [UInt32] = []
    for start in word.indices {
      var part: UInt64 = 0
      for (offset, byte) in word[start...].prefix(longest).enumerated() {
        part = part << 8 | UInt64(byte)
        guard let place = places[packed(part, length: offset + 1)] else { break }
        found.append(place)
      }
    }
    return found
  }

  /// The length and the bytes of a part in one number.
  private static func packed(_ part: UInt64, length: Int) -> UInt64 { UInt64(length) << 56 | part }

  private static func bytes(of part: UInt64, length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: part >> UInt64(8 * (length - 1 - $0))) }
  }

  private static func forEachPart(
    of length: Int,
    in word: ArraySlice<UInt8>,
    _ body: (UInt64) -> Void
  ) {
    guard word.count >= length else { return }
    let mask: UInt64 = 1 << UInt64(8 * length) - 1
    var part: UInt64 = 0
    for (offset, byte) in word.enumerated() {
      part = (part << 8 | UInt64(byte)) & mask
      if offset + 1 >= length { body(part) }
    }
  }
}
