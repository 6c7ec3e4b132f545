/// The text of bytes whose encoding nobody has named.
package struct DecodedText: Hashable, Sendable {
  /// How a text may be encoded.
  package enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// What programs of Western Europe and America write that write no Unicode.
    case windows1252 = "Windows-1252"
  }

  package let text: String
  package let encoding: Encoding

  /// The text of a whole file, without the mark of its byte order; `nil` when it is none.
  package init?(file bytes: [UInt8]) {
    if let isLittle = Self.isLittleEndianUTF16(bytes) {
      guard let text = Self.utf16(bytes, isLittle: isLittle) else { return nil }
      self.init(text: text, encoding: .utf16)
    } else {
      self.init(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    }
  }

  /// UTF-8 where it is that, else Windows-1252; `nil` where it is neither.
  package init?(_ bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      guard !bytes.contains(0) else { return nil }
      self.init(text: text, encoding: .utf8)
    } else {
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = Self.windows1252(byte) else { return nil }
        scalars.append(scalar)
      }
      self.init(text: String(scalars), encoding: .windows1252)
    }
  }

  private init(text: String, encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  /// Whether the low byte comes first; `nil` for what is no UTF-16 by its first bytes: the mark of the
  /// byte order, or two letters of ASCII.
  private static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    switch bytes.prefix(4).map({ $0 == 0 }) {
    case [false, true, false, true]: return true
    case [true, false, true, false]: return false
    default: return nil
    }
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isLittle ? first | second << 8 : first << 8 | second)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
  }

  /// The character of a byte; `nil` for zero and the five bytes that stand for none.
  ///
  /// The table is that of the WHATWG Encoding Standard without its five controls.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return byte == 0 ? nil : Unicode.Scalar(byte) }
    let code = upper[Int(byte) - 0x80]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
