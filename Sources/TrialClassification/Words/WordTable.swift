/// A map from hashes to small numbers that is filled once and asked very often.
///
/// Open addressing over a power of two at least twice the number of entries: a question costs a few
/// nanoseconds, which is what allows every text of every study to be looked at.
struct WordTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: -1, count: 1024)
  }

  /// The number of a hash; `nil` when it was never set.
  subscript(key: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while values[slot] >= 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Sets the number of a hash, 0 or above.
  mutating func set(_ key: UInt64, to value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    place(key, Int32(value))
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    if values[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let entries = zip(keys, values).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: -1, count: keys.count)
    count = 0
    for (key, value) in entries { place(key, value) }
  }

  private static func slot(of key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
  }
}
