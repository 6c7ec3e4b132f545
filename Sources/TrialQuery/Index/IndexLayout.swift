/// What a section of an index holds.
enum IndexSection: UInt32, CaseIterable {
  /// The rows themselves, one packed trial after the other.
  case packedTrials = 1
  /// Where each of them ends, 8 bytes a row.
  case packedEnds
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
  /// The keys of terms of adverse events, rising, as a text list.
  case eventKeys
  /// Where the rows of each term end, 4 bytes each.
  case eventEnds
  /// The rows of the terms, 4 bytes each.
  case eventRows
  /// The highest percentages of the terms in these rows, 2 bytes each; part 0 of any row, part 1 of
  /// serious ones.
  case eventShares
  /// The groups of terms that are looked for together, as text.
  case eventTerms
  /// The names of the fields and columns in the order in which their parts are numbered, as text.
  case names
}

/// How the bytes of an index are laid out.
///
/// The bytes begin with a sign and end with a footer, so that they can be written as a stream:
/// sign (8), sections (each a multiple of 8), table (32 for each section), footer (64). All
/// numbers have their lowest byte first.
struct IndexLayout: Hashable, Sendable {
  /// The sign of an index: `RTIOINDX`.
  static let sign: UInt64 = 0x5844_4E49_4F49_5452
  /// Raised with every change to the layout or to what is written where.
  static let version: UInt32 = 3
  static let footerLength = 64
  static let entryLength = 32

  /// The names of the fields and columns, by whose places the parts of sections are numbered.
  ///
  /// An index with other names, or with the same in another order, was written by another program.
  static let names = [
    FilterField.faceted.map(\.name), FilterField.numeric.map(\.name), Column.indexed.map(\.name),
  ]
  .map { $0.joined(separator: " ") }.joined(separator: "\n")

  /// One section and where it lies.
  struct Entry: Hashable, Sendable {
    let section: UInt32
    let part: UInt32
    let start: UInt64
    let length: UInt64
    /// The sum over its bytes, up to the next multiple of 8.
    let sum: UInt64
  }

  var entries: [Entry]
  /// How many trials there are.
  var rows: Int
  /// The number of the store's state that the index was made from.
  var generation: UInt64
  /// What the catalogue was that the index was made from.
  var fingerprint: UInt64
  /// The sum over the sums of all sections.
  var sum: UInt64 {
    var bytes: [UInt8] = []
    bytes.append(numbers: entries.map(\.sum)[...])
    return IndexSum.of(bytes)
  }

  /// The table and the footer, as they follow the sections at `start`.
  func tail(at start: UInt64) -> [UInt8] {
    var tail: [UInt8] = []
    for entry in entries {
      tail.append(number: entry.section)
      tail.append(number: entry.part)
      tail.append(number: entry.start)
      tail.append(number: entry.length)
      tail.append(number: entry.sum)
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
