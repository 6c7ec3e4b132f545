/// What the raw bytes of a text stand for.
enum JSONEscapes {
  /// The value of a hexadecimal digit; `nil` for anything else.
  static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// How many bytes the character takes that begins here, 2 to 4; 0 where these bytes are not UTF-8,
  /// and -1 where they may be its beginning and the rest is cut off.
  static func lengthOfScalar(
    _ first: UnsafePointer<UInt8>,
    end: UnsafePointer<UInt8>
  ) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first.pointee {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    for index in 1..<max(length, 1) {
      guard first + index < end else { return -1 }
      guard (index == 1 ? second : 0x80...0xBF).contains(first[index]) else { return 0 }
    }
    return length
  }

  /// The text that raw bytes stand for, those between the quotes of a text that was checked.
  static func text(of raw: UnsafeBufferPointer<UInt8>, marks: UInt32) -> String {
    if marks & JSONToken.hasEscapes != 0 {
      return String(unsafeUninitializedCapacity: raw.count) { unescape(raw, into: $0) }
    }
    guard marks & JSONToken.hasWideBytes == 0 else { return String(decoding: raw, as: UTF8.self) }
    // Several times quicker than the general way.
    return String(unsafeUninitializedCapacity: raw.count) { $0.initialize(fromContentsOf: raw) }
  }

  /// The bytes of the text that raw bytes stand for.
  static func bytes(of raw: UnsafeBufferPointer<UInt8>, marks: UInt32) -> [UInt8] {
    guard marks & JSONToken.hasEscapes != 0 else { return Array(raw) }
    return Array(unsafeUninitializedCapacity: raw.count) { $1 = unescape(raw, into: $0) }
  }

  /// The text whose opening quote stands at an offset, which was checked before.
  static func text(quotedAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var index = offset + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let raw = UnsafeBufferPointer(rebasing: bytes[offset + 1..<min(index, bytes.count)])
    return text(of: raw, marks: JSONToken.hasEscapes)
  }

  /// Writes the text of raw bytes that were checked, and gives its length, which is at most theirs.
  private static func unescape(
    _ raw: UnsafeBufferPointer<UInt8>,
    into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var length = 0
    var index = 0
    func put(_ byte: UInt8) {
      text.initializeElement(at: length, to: byte)
      length += 1
    }
    func unit(at index: Int) -> UInt16 {
      raw[index..<index + 4].reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
    while index < raw.count {
      guard raw[index] == UInt8(ascii: "\\") else {
        put(raw[index])
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "b"): put(0x08)
      case UInt8(ascii: "f"): put(0x0C)
      case UInt8(ascii: "n"): put(0x0A)
      case UInt8(ascii: "r"): put(0x0D)
      case UInt8(ascii: "t"): put(0x09)
      case UInt8(ascii: "u"):
        let first = unit(at: index)
        index += 4
        var scalar = Unicode.Scalar(first)
        if scalar == nil {
          scalar = UTF16.decode(UTF16.EncodedScalar([first, unit(at: index + 2)]))
          index += 6
        }
        for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          put(byte)
        }
      default: put(letter)
      }
    }
    return length
  }
}
