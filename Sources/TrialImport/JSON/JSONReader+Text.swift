extension JSONReader {
  /// Reads a text in quotes; the reader stands on the opening quote.
  mutating func text() throws(JSONError) -> String {
    let first = index + 1
    let plain = plainText(from: first)
    var end = plain.end
    guard end < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
    if bytes[end] == UInt8(ascii: "\"") {
      let buffer = UnsafeBufferPointer(rebasing: bytes[first..<end])
      let text = plain.isASCII ? Self.text(ofASCII: buffer) : try decode(buffer, from: first)
      index = end + 1
      return text
    }

    var unescaped = Array(bytes[first..<end])
    index = end
    while true {
      guard let next else { throw error(.unexpectedEnd) }
      switch next {
      case UInt8(ascii: "\""):
        let text = try unescaped.withUnsafeBufferPointer { buffer throws(JSONError) in
          try decode(buffer, from: first)
        }
        index += 1
        return text
      case UInt8(ascii: "\\"): try escape(into: &unescaped)
      default: throw error(.controlCharacter(next))
      }
      end = plainText(from: index).end
      unescaped.append(contentsOf: bytes[index..<end])
      index = end
    }
  }

  /// Looks for the next quote, backslash or control character, or the end of the bytes, and whether
  /// all before it is ASCII.
  ///
  /// Eight bytes are looked at together; the bit patterns mark a byte that is zero after the
  /// exclusive or, and bytes below a space. The lowest mark is exact, those above may be carries.
  @inline(__always)
  private func plainText(from first: Int) -> (end: Int, isASCII: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var union: UInt64 = 0
    var index = first
    if let base = UnsafeRawPointer(bytes.baseAddress) {
      while index + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        )
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found =
          (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
            | ((word &- ones &* 0x20) & ~word)) & highs
        if found != 0 {
          let length = found.trailingZeroBitCount / 8
          union |= word & ((1 << (8 * length)) - 1)
          return (index + length, union & highs == 0)
        }
        union |= word
        index += 8
      }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      union |= UInt64(byte)
      index += 1
    }
    return (index, union & highs == 0)
  }

  /// The text of bytes that are known to be ASCII, made several times quicker than others.
  private static func text(ofASCII buffer: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: buffer.count) { $0.initialize(fromContentsOf: buffer) }
  }

  private func decode(
    _ buffer: UnsafeBufferPointer<UInt8>,
    from first: Int
  ) throws(JSONError) -> String {
    guard let text = String(validating: buffer, as: UTF8.self) else {
      throw error(.invalidUTF8, at: first + Self.lengthOfValidStart(of: bytes[first...]))
    }
    return text
  }

  private static func lengthOfValidStart(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let backslash = index
    index += 1
    guard let next else { throw error(.unexpectedEnd) }
    index += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(next)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try scalarAfterU(backslash: backslash)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw error(.unknownEscape, at: backslash)
    }
  }

  private mutating func scalarAfterU(backslash: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try fourDigits(backslash: backslash)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: backslash) }
    let second = index
    index += 2
    let trail = try fourDigits(backslash: second)
    guard UTF16.isTrailSurrogate(trail) else { throw error(.loneSurrogate, at: backslash) }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private mutating func fourDigits(backslash: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let next, let digit = Unicode.Scalar(next).hexDigit else {
        throw error(.brokenUnicodeEscape, at: backslash)
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit; `nil` for anything else.
  fileprivate var hexDigit: UInt16? {
    switch self {
    case "0"..."9": UInt16(value - 0x30)
    case "a"..."f": UInt16(value - 0x61 + 10)
    case "A"..."F": UInt16(value - 0x41 + 10)
    default: nil
    }
  }
}
