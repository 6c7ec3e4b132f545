/// Every text once, with a number of its own, counted from 0 in the order of arrival.
///
/// A table for millions of short texts: they lie in blocks, found by open addressing.
struct TermTable {
  private var texts = ByteBlocks()
  private var starts: [UInt32] = []
  private var lengths = NarrowNumbers()
  /// Number of a text plus 1; 0 where nothing is.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { starts.count }

  /// The number of the text, a new one when it was not there.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if count * 4 >= slots.count * 3 { grow() }
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isText(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(count) + 1
    starts.append(texts.append(text))
    lengths.append(UInt32(text.count))
    return UInt32(count) - 1
  }

  mutating func number(of text: [UInt8]) -> UInt32 {
    text.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The text of that number.
  subscript(number: UInt32) -> ArraySlice<UInt8> {
    let (block, offset) = ByteBlocks.split(starts[Int(number)])
    return texts.blocks[block][offset..<(offset + Int(lengths[Int(number)]))]
  }

  /// Lends the bytes of a text.
  func withBytes<Value>(
    of number: UInt32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let (block, offset) = ByteBlocks.split(starts[Int(number)])
    let end = offset + Int(lengths[Int(number)])
    return texts.blocks[block].withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[offset..<end]))
    }
  }

  /// The numbers in the order of their texts, byte by byte.
  var numbersInOrder: [UInt32] {
    // The first eight bytes decide most comparisons.
    var heads = (0..<UInt32(count))
      .map { number in (head: withBytes(of: number) { $0.word(at: 0) }, number: number) }
    heads.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      return withBytes(of: left.number) { left in
        withBytes(of: right.number) { right in left.precedes(right) }
      }
    }
    return heads.map(\.number)
  }

  private func isText(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(lengths[Int(number)]) == text.count else { return false }
    return withBytes(of: number) { own in
      stride(from: 0, to: own.count, by: 8).allSatisfy { own.word(at: $0) == text.word(at: $0) }
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<UInt32(count) {
      let hash = withBytes(of: number) { Self.hash($0) }
      var slot = hash & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = number + 1
    }
    slots = larger
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(text.count)
    for offset in stride(from: 0, to: text.count, by: 8) {
      hash = (hash ^ text.word(at: offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    // A short text stands in the highest places alone; they have to reach the lowest.
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from an offset on, the first in the highest place; zeros beyond the end.
  fileprivate func word(at offset: Int) -> UInt64 {
    if offset + 8 <= count {
      let bytes = UnsafeRawBufferPointer(self)
      return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for place in 0..<8 {
      word = word << 8 | (offset + place < count ? UInt64(self[offset + place]) : 0)
    }
    return word
  }

  /// Whether this text comes before another, byte by byte.
  fileprivate func precedes(_ other: Self) -> Bool {
    for offset in stride(from: 0, to: Swift.min(count, other.count), by: 8) {
      let (own, others) = (word(at: offset), other.word(at: offset))
      if own != others { return own < others }
    }
    return count < other.count
  }
}
