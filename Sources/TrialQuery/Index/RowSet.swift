/// The number of a trial in an index, from 0.
package typealias TrialRow = UInt32

/// A set of rows of an index, one bit a row.
package struct RowSet: Hashable, Sendable {
  /// How many rows there are at all, in the set or not.
  let total: Int
  private(set) var words: [UInt64]

  /// No row.
  init(of total: Int) {
    self.total = total
    words = Array(repeating: 0, count: (total + 63) / 64)
  }

  /// Every row.
  init(all total: Int) {
    self.total = total
    words = Array(repeating: .max, count: (total + 63) / 64)
    trim()
  }

  init(_ rows: some Sequence<TrialRow>, of total: Int) {
    self.init(of: total)
    for row in rows { insert(row) }
  }

  /// How many rows are in the set.
  package var count: Int {
    words.withUnsafeBufferPointer { words in BitCount.of(words.count) { words[$0] } }
  }

  /// Whether the row is in the set.
  package func contains(_ row: TrialRow) -> Bool {
    let row = Int(row)
    guard row < total else { return false }
    return words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  /// Whether no row is in both.
  package func isDisjoint(with other: RowSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & $1 == 0 }
  }

  /// Takes a row in; rows that do not exist are passed over.
  mutating func insert(_ row: TrialRow) {
    let row = Int(row)
    guard row < total else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Takes a row out.
  mutating func remove(_ row: TrialRow) {
    let row = Int(row)
    guard row < total else { return }
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  /// Takes in rows that exist.
  mutating func insert(_ rows: ArraySlice<TrialRow>) {
    words.withUnsafeMutableBufferPointer { words in
      for row in rows { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
    }
  }

  mutating func formIntersection(_ other: RowSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: RowSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: RowSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
  }

  /// The rows that are not in the set.
  var inverted: RowSet {
    var all = RowSet(all: total)
    all.subtract(self)
    return all
  }

  /// The rows in the set, the lowest first.
  package var rows: [TrialRow] {
    var rows: [TrialRow] = []
    rows.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(TrialRow(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }

  /// Changes the words in place; bits beyond the last row are cleared afterwards.
  mutating func withWords(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
    trim()
  }

  private mutating func trim() {
    guard total & 63 != 0, let last = words.indices.last else { return }
    words[last] &= (1 << UInt64(total & 63)) - 1
  }
}
