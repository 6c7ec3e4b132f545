/// The directory of a zip archive, as APPNOTE 6.3.9 describes it, with 64-bit sizes.
struct ZipArchive {
  /// One file in it.
  struct Part {
    let name: String
    let method: Int
    let isEncrypted: Bool
    let crc: UInt32
    /// Bytes in the archive, and after inflating.
    let packed: Int
    let length: Int
    /// Where its local header begins.
    let header: Int
    /// Whether another part covers some of its bytes.
    var overlaps = false

    /// Whether it is no file of the user's: a folder, a hidden file, or what macOS adds of its own.
    var isHidden: Bool {
      let names = name.split(separator: "/", omittingEmptySubsequences: false)
      return name.hasSuffix("/") || names.first == "__MACOSX"
        || (names.last?.hasPrefix(".") ?? false)
    }

    /// Why it is not read; `nil` when it can be.
    var refusal: RegistryFileFinding.Code? {
      if name.hasPrefix("/") || name.contains("\\")
        || name.split(separator: "/").contains("..")
      {
        return .climbingPath
      }
      if isEncrypted { return .encrypted }
      if overlaps { return .overlappingParts }
      return method == 0 || method == 8 ? nil : .unknownCompression(method: method)
    }
  }

  /// The files, without those that are hidden, in the order of the directory.
  let parts: [Part]
  private let access: RandomAccess
  /// The most parts that are read: the whole registry and as many again.
  private static let mostParts = 2_000_000

  /// Reads the directory; `nil` when there is no sound one.
  init?(_ access: RandomAccess) throws(ByteSourceError) {
    self.access = access
    guard let (place, count) = try Self.directory(access), count <= Self.mostParts else {
      return nil
    }
    let bytes = try access.bytes(place)
    var reader = LittleEndianReader(bytes)
    var parts: [Part] = []
    for _ in 0..<count {
      guard reader.number(4) == 0x0201_4B50, let part = Self.part(&reader) else { return nil }
      if !part.isHidden { parts.append(part) }
    }
    self.parts = Self.markingOverlaps(parts)
  }

  /// The bytes of a part, inflated and held against its check sum; `nil` when its header is unsound.
  func source(of part: Part) throws(ByteSourceError) -> ByteSource? {
    var header = LittleEndianReader(try access.bytes(part.header..<(part.header + 30)))
    guard header.number(4) == 0x0403_4B50 else { return nil }
    header.skip(22)
    guard let name = header.number(2), let extra = header.number(2) else { return nil }
    let start = part.header + 30 + name + extra
    guard start + part.packed <= access.size else { return nil }
    let packed = access.source(of: start..<(start + part.packed))
    let bytes = part.method == 8 ? try packed.inflated() : packed
    return bytes.checked(length: part.length, crc: part.crc)
  }

  /// Where the directory is and how many entries it has, from the record at the end of the file.
  private static func directory(
    _ access: RandomAccess
  ) throws(ByteSourceError) -> (place: Range<Int>, count: Int)? {
    let tailStart = max(0, access.size - 22 - 0xFFFF)
    let tail = try access.bytes(tailStart..<access.size)
    guard tail.count >= 22 else { return nil }
    for place in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      var record = LittleEndianReader(Array(tail[(place + 10)...]))
      guard var count = record.number(2), var size = record.number(4), var start = record.number(4)
      else { return nil }
      if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
        // 65,535 entries need no larger record.
        if let large = try largeDirectory(access, before: tailStart + place) {
          (count, size, start) = large
        }
      }
      guard start >= 0, size >= 0, size <= 1 << 30, start <= access.size - size else { return nil }
      return (start..<(start + size), count)
    }
    return nil
  }

  /// Entries, size and start of the directory from the 64-bit record.
  private static func largeDirectory(
    _ access: RandomAccess,
    before end: Int
  ) throws(ByteSourceError) -> (count: Int, size: Int, start: Int)? {
    guard end >= 20 else { return nil }
    var locator = LittleEndianReader(try access.bytes((end - 20)..<end))
    guard locator.number(4) == 0x0706_4B50 else { return nil }
    locator.skip(4)
    guard let place = locator.number(8), place >= 0, place <= access.size - 56 else { return nil }
    var record = LittleEndianReader(try access.bytes(place..<(place + 56)))
    guard record.number(4) == 0x0606_4B50 else { return nil }
    record.skip(28)
    guard let count = record.number(8), let size = record.number(8), let start = record.number(8),
      count >= 0
    else { return nil }
    return (count, size, start)
  }

  /// One entry of the directory, after its signature; `nil` when it is cut short.
  private static func part(_ reader: inout LittleEndianReader) -> Part? {
    reader.skip(4)
    guard let flags = reader.number(2), let method = reader.number(2) else { return nil }
    reader.skip(4)
    guard let crc = reader.number(4), var packed = reader.number(4),
      var length = reader.number(4), let nameLength = reader.number(2),
      let extraLength = reader.number(2), let commentLength = reader.number(2)
    else { return nil }
    reader.skip(8)
    guard var header = reader.number(4), let name = reader.bytes(nameLength),
      let extra = reader.bytes(extraLength)
    else { return nil }
    reader.skip(commentLength)
    var fields = LittleEndianReader(extra)
    while let kind = fields.number(2), let size = fields.number(2) {
      guard kind == 1 else {
        fields.skip(size)
        continue
      }
      if length == 0xFFFF_FFFF { length = fields.number(8) ?? -1 }
      if packed == 0xFFFF_FFFF { packed = fields.number(8) ?? -1 }
      if header == 0xFFFF_FFFF { header = fields.number(8) ?? -1 }
      break
    }
    guard length >= 0, packed >= 0, header >= 0, header < 1 << 60, packed < 1 << 60 else {
      return nil
    }
    return Part(
      name: String(decoding: name, as: UTF8.self),
      method: method,
      isEncrypted: flags & 1 != 0,
      crc: UInt32(truncatingIfNeeded: crc),
      packed: packed,
      length: length,
      header: header
    )
  }

  /// Parts whose bytes begin before another's end: what makes a small archive inflate to anything.
  private static func markingOverlaps(_ parts: [Part]) -> [Part] {
    var parts = parts
    var end = 0
    for place in parts.indices.sorted(by: { parts[$0].header < parts[$1].header }) {
      if parts[place].header < end { parts[place].overlaps = true }
      end = max(end, parts[place].header + 30 + parts[place].packed)
    }
    return parts
  }
}

/// Reads numbers whose lowest byte comes first.
private struct LittleEndianReader {
  private let content: [UInt8]
  private var place = 0

  init(_ content: [UInt8]) { self.content = content }

  /// The number of so many bytes; `nil` at the end, and for one that has no room in an `Int`.
  mutating func number(_ width: Int) -> Int? {
    guard let bytes = bytes(width) else { return nil }
    let value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, place <= content.count - count else { return nil }
    defer { place += count }
    return Array(content[place..<(place + count)])
  }

  mutating func skip(_ count: Int) {
    place = min(content.count, place + max(0, count))
  }
}
