/// Finds bytes in bytes, eight at a time within a register.
///
/// Vectors of the standard library were measured at a thirtieth of this.
enum ByteSearch {
  /// Where the part first occurs between two offsets; `nil` when it does not.
  ///
  /// With `foldingCase` a small letter of the part stands for the capital, too.
  static func first(
    _ part: [UInt8],
    in bytes: UnsafeRawBufferPointer,
    from start: Int,
    to end: Int,
    foldingCase: Bool = false
  ) -> Int? {
    guard let first = part.first, let last = part.last, start >= 0, end <= bytes.count,
      start <= end - part.count
    else { return nil }
    return part.withUnsafeBufferPointer { part in
      let distance = part.count - 1
      let (firsts, lasts) = (repeated(first), repeated(last))
      let (firstCase, lastCase) =
        foldingCase ? (repeated(caseBit(first)), repeated(caseBit(last))) : (0, 0)
      var offset = start
      // Places where both the first and the last byte are right are looked at byte by byte.
      while offset &+ distance &+ 8 <= end {
        let heads = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) | firstCase
        let tails =
          bytes.loadUnaligned(fromByteOffset: offset &+ distance, as: UInt64.self) | lastCase
        let wrong = (heads ^ firsts) | (tails ^ lasts)
        var hits = (wrong &- 0x0101_0101_0101_0101) & ~wrong & 0x8080_8080_8080_8080
        while hits != 0 {
          let place = offset &+ UInt64(littleEndian: hits).trailingZeroBitCount / 8
          if isPart(part, in: bytes, at: place, foldingCase) { return place }
          hits &= hits &- 1
        }
        offset &+= 8
      }
      while offset &+ distance < end {
        if isPart(part, in: bytes, at: offset, foldingCase) { return offset }
        offset &+= 1
      }
      return nil
    }
  }

  private static func isPart(
    _ part: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeRawBufferPointer,
    at offset: Int,
    _ foldingCase: Bool
  ) -> Bool {
    for place in part.indices {
      let bit = foldingCase ? caseBit(part[place]) : 0
      if bytes[offset &+ place] | bit != part[place] { return false }
    }
    return true
  }

  /// The bit that makes a capital of a small letter; none for other bytes.
  private static func caseBit(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? 0x20 : 0 }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
