/// Parts of words that so many words and rows have that collecting the rows would take too long.
///
/// A single letter occurs in most words. Its rows, and those of syllables such as `tion`, are kept
/// as they are.
struct FrequentParts {
  /// The parts, rising.
  let parts: [[UInt8]]
  /// The place of each part among them.
  private var places = PartNumbers()

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
    var shorter = PartNumbers()
    for length in 1...Self.longest {
      var costs = PartNumbers()
      for number in 0..<UInt32(words.count) {
        let cost = Int(counts[Int(number)]) + Self.costOfWord
        words.withBytes(of: number) { word in
          Self.forEachPart(of: length, in: word) { part in
            let isPossible =
              length == 1 || shorter[Self.packed(part >> 8, length: length - 1)] != nil
            if isPossible { costs.add(cost, to: Self.packed(part, length: length)) }
          }
        }
      }
      let frequent = costs.parts(above: limit)
      if frequent.isEmpty { break }
      shorter = PartNumbers()
      for part in frequent { shorter.add(1, to: part) }
      parts += frequent.map { Self.bytes(of: $0, length: length) }
    }
    self.parts = parts.sorted { $0.lexicographicallyPrecedes($1) }
    for (place, part) in self.parts.enumerated() {
      let bytes = part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      places.add(place, to: Self.packed(bytes, length: part.count))
    }
  }

  /// Takes the rows of a word into the sets of its parts: from each byte on, longer ones as long as
  /// shorter ones are frequent.
  ///
  /// There is a set for each part.
  func insert(
    _ rows: ArraySlice<TrialRow>,
    of word: UnsafeBufferPointer<UInt8>,
    into sets: inout [RowSet]
  ) {
    guard !parts.isEmpty else { return }
    var found: [Int] = []
    for start in word.indices {
      var part: UInt64 = 0
      for end in start..<min(start + Self.longest, word.count) {
        part = part << 8 | UInt64(word[end])
        guard let place = places[Self.packed(part, length: end - start + 1)] else { break }
        if !found.contains(place) { found.append(place) }
      }
    }
    for place in found { sets[place].insert(rows) }
  }

  /// The length and the bytes of a part in one number.
  private static func packed(_ part: UInt64, length: Int) -> UInt64 { UInt64(length) << 56 | part }

  private static func bytes(of part: UInt64, length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: part >> UInt64(8 * (length - 1 - $0))) }
  }

  private static func forEachPart(
    of length: Int,
    in word: UnsafeBufferPointer<UInt8>,
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
