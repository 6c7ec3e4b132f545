/// Eight bytes looked at together; the first is the lowest.
///
/// The marks are the highest bits of bytes. The lowest mark is exact; those above it may be carries.
enum JSONWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// Marks the bytes that end the plain run of a text: quote, backslash, control characters, and
  /// all above ASCII.
  @inline(__always)
  static func marksOfSpecial(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    return ((quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word) & highs
  }

  /// Whether two runs of so many bytes are alike.
  @inline(__always)
  static func areEqual(
    _ left: UnsafePointer<UInt8>,
    _ right: UnsafePointer<UInt8>,
    count: Int
  ) -> Bool {
    var index = 0
    while count - index >= 8 {
      guard load(left + index) == load(right + index) else { return false }
      index += 8
    }
    while index < count {
      guard left[index] == right[index] else { return false }
      index += 1
    }
    return true
  }
}
