/// What a section of an index holds.
enum IndexSection: UInt32, CaseIterable {
  /// The rows themselves, one record after the other.
  case records = 1
  /// Where each record ends, 8 bytes a row.
  case recordEnds
  /// The rows in the order of their registry numbers, 4 bytes a row.
  case rowsByID
  /// The rows in the standard order, 4 bytes a row.
  case standardOrder
  /// The numbers of a field, 4 bytes a row; the part is the place of the field.
  case numbers
  /// The place of each row in the order of a column, 1, 2 or 4 bytes; the part is the column's.
  case ranks
  /// The values of a field as a text list; the part is the place of the field.
  case values
  /// The rows of each value of a field, as sets.
  case valueRows
  /// The values of a field in the order of their keys, 4 bytes each.
  case valuesByKey
  /// Words, rising, as a text list; part 0 are those of all texts, part 1 names without their
  /// punctuation. So it is with the next four.
  case words
  /// Which runs of words have which bytes next to each other; nothing where there are few words.
  case wordRuns
  /// The rows of each word.
  case wordRows
  /// Parts of words that are so frequent that their rows are kept, rising, as a text list.
  case parts
  /// The rows of each frequent part.
  case partRows
}

/// How the bytes of an index are laid out.
///
/// The bytes begin with a sign and end with a footer, so that they can be written as a stream:
/// sign (8), sections (each a multiple of 8), table (24 for each section), footer (64). All
/// numbers have their lowest byte first.
struct IndexLayout: Hashable, Sendable {
  /// The sign of an index: `RTIOINDX`.
  static let sign: UInt64 = 0x5844_4E49_4F49_5452
  /// Raised with every change to the layout or to what is written where.
  static let version: UInt32 = 2
  static let footerLength = 64
  static let entryLength = 24

  /// One section and where it lies.
  struct Entry: Hashable, Sendable {
    let section: UInt32
    let part: UInt32
    let start: UInt64
    let length: UInt64
  }

  var entries: [Entry]
  /// How many trials there are.
  var rows: Int
  /// The number of the store's state that the index was made from.
  var generation: UInt64
  /// What the catalogue was that the index was made from.
  var fingerprint: UInt64
  /// The sum over everything before the table.
  var sum: UInt64

  /// The table and the footer, as they follow the sections at `start`.
  func tail(at start: UInt64) -> [UInt8] {
    var tail: [UInt8] = []
    for entry in entries {
      tail.append(number: entry.section)
      tail.append(number: entry.part)
      tail.append(number: entry.start)
      tail.append(number: entry.length)
    }
    tail.append(number: sum)
    tail.append(number: start)
    tail.append(number: UInt32(entries.count))
    tail.append(number: Self.version)
    tail.append(number: UInt64(rows))
    tail.append(number: generation)
    tail.append(number: fingerprint)
    tail.append(number: IndexSum.of(tail))
    tail.append(number: Self.sign)
    return tail
  }
}

/// A sum over bytes that notices damage; it protects against accidents, not against intent.
struct IndexSum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds bytes, a multiple of 8 but for the last.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
      value ^= value >> 29
      offset += 8
    }
    for byte in bytes[offset...] { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var sum = IndexSum()
    bytes.withUnsafeBytes { sum.add($0) }
    return sum.value
  }
}

extension [UInt8] {
  /// Adds a whole number, the lowest byte first.
  mutating func append<Number: FixedWidthInteger>(number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// Adds whole numbers one after the other, each the lowest byte first.
  mutating func append<Number: FixedWidthInteger>(numbers: ArraySlice<Number>) {
    let size = MemoryLayout<Number>.size
    var place = count
    append(contentsOf: repeatElement(0, count: numbers.count * size))
    withUnsafeMutableBytes { bytes in
      for number in numbers {
        bytes.storeBytes(of: number.littleEndian, toByteOffset: place, as: Number.self)
        place += size
      }
    }
  }
}
