/// Every text once, with a number of its own, counted from 0 in the order of arrival.
///
/// A table for millions of short texts: they lie in blocks, found by open addressing.
struct TermTable {
  private var texts = ByteBlocks()
  private var starts: [UInt32] = []
  /// The number of a text plus 1, in as many bits as count the slots; 0 where nothing is.
  ///
  /// Above it stand bits of its hash, by which nearly all other texts are told from it without being
  /// looked at.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { starts.count }

  /// The number of the text, a new one when it was not there.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if count * 4 >= slots.count * 3 { grow() }
    let hash = Self.hash(text)
    let mask = slots.count - 1
    let sign = Self.sign(of: hash, above: mask)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~UInt32(mask) == sign {
        let number = slots[slot] & UInt32(mask) - 1
        if isText(number, text) { return number }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = sign | UInt32(count) + 1
    starts.append(texts.append(counted: text))
    return UInt32(count) - 1
  }

  mutating func number(of text: [UInt8]) -> UInt32 {
    text.withUnsafeBufferPointer { number(of: $0) }
  }

  /// Lends the bytes of a text.
  func withBytes<Value>(
    of number: UInt32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    texts.withBytes(countedAt: starts[Int(number)], body)
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
    withBytes(of: number) { own in
      guard own.count == text.count else { return false }
      return stride(from: 0, to: own.count, by: 8)
        .allSatisfy { own.word(at: $0) == text.word(at: $0) }
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<UInt32(count) {
      let hash = withBytes(of: number) { Self.hash($0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Self.sign(of: hash, above: mask) | number + 1
    }
    slots = larger
  }

  /// What a slot keeps of a hash; the lowest bits of it choose the slot.
  private static func sign(of hash: UInt64, above mask: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~UInt32(mask)
  }

  /// A number by which texts are spread over slots; not kept, so that it may change.
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(text.count)
    for offset in stride(from: 0, to: text.count, by: 8) {
      hash = (hash ^ text.word(at: offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    // A short text stands in the highest places alone; they have to reach the lowest.
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 32
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from an offset on, the first in the highest place; zeros beyond the end.
  fileprivate func word(at offset: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(self)
    let rest = count - offset
    if rest >= 8 {
      return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    if count >= 8 {
      // The last eight bytes, without those before the offset.
      let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      return UInt64(bigEndian: last) << UInt64(8 * (8 - rest))
    }
    var word: UInt64 = 0
    for place in offset..<count { word = word << 8 | UInt64(self[place]) }
    return word << UInt64(8 * (8 - rest))
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
