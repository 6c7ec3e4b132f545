/// Bytes as letters that a literal of the program can hold: six bits a letter, from `0` to `o`.
///
/// The letters need no table and none of them ends or interrupts a literal.
package enum PrintableBytes {
  private static let zero: UInt8 = 0x30

  /// The bytes as letters, filled up with zeros to a multiple of six bytes.
  package static func text(of bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count * 4 / 3 + 8)
    for start in stride(from: 0, to: bytes.count, by: 6) {
      var word: UInt64 = 0
      for place in start..<min(start + 6, bytes.count) {
        word |= UInt64(bytes[place]) << UInt64(8 * (place - start))
      }
      for letter in 0..<8 { letters.append(zero + UInt8(word >> UInt64(6 * letter) & 63)) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The first bytes of a text of such letters, eight letters at a time.
  package static func bytes(of text: StaticString, count: Int) -> FixedBytes {
    bytes(
      of: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
      count: count
    )
  }

  static func bytes(of letters: UnsafeRawBufferPointer, count: Int) -> FixedBytes {
    let room = letters.count / 8 * 6
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: room + 8, alignment: 16)
    var end = 0
    for start in stride(from: 0, to: letters.count - 7, by: 8) {
      let word = UInt64(
        littleEndian: letters.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      )
      // Pairs of six bits become twelve, pairs of these twenty-four, and these forty-eight.
      let six = word &- 0x3030_3030_3030_3030
      let twelve = six & 0x003F_003F_003F_003F | six >> 2 & 0x0FC0_0FC0_0FC0_0FC0
      let half = twelve & 0x0000_0FFF_0000_0FFF | twelve >> 4 & 0x00FF_F000_00FF_F000
      let whole = half & 0xFF_FFFF | half >> 8 & 0xFFFF_FF00_0000
      bytes.storeBytes(of: whole.littleEndian, toByteOffset: end, as: UInt64.self)
      end += 6
    }
    let used = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<min(count, end)])
    return FixedBytes(used, release: { UnsafeRawPointer($0.baseAddress)?.deallocate() })
  }
}
