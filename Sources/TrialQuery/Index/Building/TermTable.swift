/// Every text once, with a number of its own, counted from 0 in the order of arrival.
///
/// A table for millions of short texts: they lie in one block, found by open addressing.
struct TermTable {
  private var blob: [UInt8] = []
  private var ends: [UInt32] = []
  /// Number of a text plus 1; 0 where nothing is.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { ends.count }

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
    blob.append(contentsOf: text)
    ends.append(UInt32(blob.count))
    return UInt32(count) - 1
  }

  mutating func number(of text: [UInt8]) -> UInt32 {
    text.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The text of that number.
  subscript(number: UInt32) -> ArraySlice<UInt8> { blob[range(number)] }

  /// Lends the bytes of a text.
  func withBytes<Value>(
    of number: UInt32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    blob.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// The numbers in the order of their texts, byte by byte.
  var numbersInOrder: [UInt32] {
    blob.withUnsafeBytes { blob in
      let texts = (0..<UInt32(count))
        .map { number -> (head: UInt64, number: UInt32) in
          let range = range(number)
          // The first eight bytes decide most comparisons.
          var head: UInt64 = 0
          for offset in 0..<8 {
            let byte = offset < range.count ? blob[range.lowerBound + offset] : 0
            head = head << 8 | UInt64(byte)
          }
          return (head, number)
        }
      return
        texts.sorted { left, right in
          if left.head != right.head { return left.head < right.head }
          return UnsafeRawBufferPointer(rebasing: blob[range(left.number)])
            .lexicographicallyPrecedes(
              UnsafeRawBufferPointer(rebasing: blob[range(right.number)])
            )
        }
        .map(\.number)
    }
  }

  private func range(_ number: UInt32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  private func isText(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return blob.withUnsafeBufferPointer { blob in
      for offset in 0..<text.count where blob[range.lowerBound + offset] != text[offset] {
        return false
      }
      return true
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
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
