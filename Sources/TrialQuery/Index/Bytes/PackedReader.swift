/// Reads the fields of a packed trial in the order in which they were written.
///
/// Beyond its end it reads as zeros and empty texts.
struct PackedReader {
  /// No packed trial is longer, whatever a damaged index says.
  static let longest = 64 << 20
  private let bytes: UnsafeRawBufferPointer
  /// Where the next field begins.
  private(set) var offset: Int

  /// The bytes are lent for as long as the reader is used.
  init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func byte() -> UInt8 {
    guard offset < bytes.count else { return 0 }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A whole number that is not negative; wrong ones are as large as numbers get.
  mutating func number() -> Int {
    // Nearly all are lengths of short texts.
    if offset < bytes.count, bytes[offset] < 0x80 {
      offset += 1
      return Int(bytes[offset - 1])
    }
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      let byte = byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(clamping: number) }
    }
    return .max
  }

  mutating func flag() -> Bool { byte() == 1 }

  mutating func double() -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(byte()) << shift }
    return Double(bitPattern: bits)
  }

  /// The bytes of a text.
  mutating func slice() -> UnsafeRawBufferPointer {
    let length = min(number(), bytes.count - offset)
    defer { offset += length }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])
  }

  mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

  /// How many things follow, no more than there are bytes for.
  mutating func count() -> Int { min(number(), bytes.count - offset) }

  mutating func texts() -> [String] {
    var texts: [String] = []
    for _ in 0..<count() { texts.append(text()) }
    return texts
  }

  mutating func optional<Value>(_ body: (inout PackedReader) -> Value?) -> Value? {
    flag() ? body(&self) : nil
  }

  mutating func optionalText() -> String? { optional { $0.text() } }

  /// Goes past a text.
  mutating func passText() { offset += min(number(), bytes.count - offset) }

  mutating func passTexts() { for _ in 0..<count() { passText() } }

  mutating func passOptionalText() { if flag() { passText() } }
}
