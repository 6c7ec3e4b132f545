import CZlib

/// Makes compressed files by hand, so that tests can break them in one place.
package enum Archive {
  /// Bare deflated bytes.
  package static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, bytes, uLong(bytes.count), 9)
    // The library wraps what it deflates: two bytes before it, a check sum of four behind.
    return Array(packed[2..<(Int(length) - 4)])
  }

  package static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
  }

  /// One member of a `.gz` file.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes)
      + little(checkSum(bytes), 4) + little(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  /// A part of a zip archive, and what a test may make wrong with it.
  package struct Part {
    package var name: String
    package var bytes: [UInt8]
    package var method: UInt32 = 8
    package var flags: UInt32 = 0
    package var checkSum: UInt32?
    /// The place its directory entry gives for its header; `nil` for the right one.
    package var header: UInt32?

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package static func zip(_ parts: [Part]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let packed = part.method == 8 ? deflated(part.bytes) : part.bytes
      let sum = part.checkSum ?? checkSum(part.bytes)
      let common =
        little(part.flags, 2) + little(part.method, 2) + little(0, 4) + little(sum, 4)
        + little(UInt32(packed.count), 4) + little(UInt32(part.bytes.count), 4)
        + little(UInt32(part.name.utf8.count), 2) + little(0, 2)
      let header = part.header ?? UInt32(archive.count)
      archive += little(0x0403_4B50, 4) + little(20, 2) + common + part.name.utf8 + packed
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(header, 4) + part.name.utf8
    }
    let start = UInt32(archive.count)
    let count = UInt32(parts.count)
    return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2)
      + little(count, 2) + little(UInt32(directory.count), 4) + little(start, 4) + little(0, 2)
  }

  private static func little(_ number: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}
