/// A row as the store keeps it: a sum of its bytes, then the bytes.
///
/// SQLite does not notice a byte that changed on the disk; a row that does not agree with its sum is
/// listed anew from the record, which has a checksum of its own.
enum PackedRow {
  private static let sumLength = 8

  static func bytes(of packed: PackedWriter) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.sumLength + packed.bytes.count)
    bytes.append(number: IndexSum.of(packed.bytes))
    bytes.append(contentsOf: packed.bytes)
    return bytes
  }

  /// A reader of the bytes after the sum; `nil` when they do not agree with it.
  static func reader(of bytes: UnsafeRawBufferPointer) -> PackedReader? {
    guard bytes.count > sumLength else { return nil }
    let packed = UnsafeRawBufferPointer(rebasing: bytes[sumLength...])
    var sum = IndexSum()
    sum.add(packed)
    let stated = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    return sum.value == stated ? PackedReader(packed) : nil
  }
}

extension ListedTrial {
  /// The row in bytes that a sum guards, as the store keeps it.
  package var packed: [UInt8] {
    var packed = PackedWriter()
    packed.write(self)
    return PackedRow.bytes(of: packed)
  }

  /// Reads what `packed` wrote; `nil` for anything else.
  package init?(packed bytes: UnsafeRawBufferPointer) {
    guard var packed = PackedRow.reader(of: bytes) else { return nil }
    self.init(&packed)
  }
}
