extension IndexLayout {
  /// Reads table and footer and checks that they are whole and that every section lies within.
  ///
  /// The sections themselves are not read: that would be the whole of a large file.
  init(reading bytes: FixedBytes) throws(IndexError) {
    let all = ByteView(bytes)
    let footer = all.part(all.count - Self.footerLength, Self.footerLength)
    guard all.number(at: 0, as: UInt64.self) == Self.sign,
      footer.number(at: 56, as: UInt64.self) == Self.sign
    else { throw .notAnIndex }
    let version = footer.number(at: 20, as: UInt32.self)
    guard version == Self.version else { throw .otherVersion(version) }
    let start = footer.number(at: 8, as: UInt64.self)
    let count = Int(footer.number(at: 16, as: UInt32.self))
    let summed = all.part(
      Int(clamping: start),
      all.count - Int(clamping: min(start, UInt64(all.count))) - 16
    )
    guard summed.count == count * Self.entryLength + Self.footerLength - 16,
      summed.withBytes({ IndexSum.of(Array($0)) }) == footer.number(at: 48, as: UInt64.self)
    else { throw .damagedTable }
    entries = (0..<count)
      .map { place in
        let offset = place * Self.entryLength
        return Entry(
          section: summed.number(at: offset),
          part: summed.number(at: offset + 4),
          start: summed.number(at: offset + 8),
          length: summed.number(at: offset + 16),
          sum: summed.number(at: offset + 24)
        )
      }
    let areWithin = entries.allSatisfy { entry in
      entry.start <= start && entry.length <= start - entry.start && entry.start % 8 == 0
    }
    guard areWithin else { throw .damagedTable }
    let rows = footer.number(at: 24, as: UInt64.self)
    guard rows <= UInt64(TrialRow.max) else { throw .damagedTable }
    self.rows = Int(rows)
    generation = footer.number(at: 32)
    fingerprint = footer.number(at: 40)
  }

  /// The bytes of a section; none when the table has no such section.
  func section(_ section: IndexSection, _ part: Int = 0, of bytes: FixedBytes) -> ByteView {
    let entry = entries.first { $0.section == section.rawValue && $0.part == UInt32(part) }
    guard let entry else { return ByteView(bytes, start: 0, count: 0) }
    return ByteView(bytes, start: Int(clamping: entry.start), count: Int(clamping: entry.length))
  }
}
