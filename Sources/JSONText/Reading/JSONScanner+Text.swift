extension JSONScanner {
  /// Reads a text in quotes; the scanner stands on the opening quote.
  ///
  /// Only keys have a hash.
  @inline(__always)
  mutating func text(isKey: Bool) throws(JSONFault) {
    let quote = at
    at += 1
    var marks: UInt32 = 0
    var hash = JSONKeys.emptyHash
    while true {
      var special: UInt8 = 0
      while true {
        guard end - at >= 8 else {
          special = try bytewise(isKey: isKey, &hash)
          break
        }
        let word = JSONWord.load(at)
        let found = JSONWord.marksOfSpecial(word)
        guard found == 0 else {
          let length = found.trailingZeroBitCount / 8
          if isKey { hash = JSONKeys.mix(hash, word & ((1 << UInt64(8 * length)) &- 1)) }
          at += length
          special = at.pointee
          break
        }
        if isKey { hash = JSONKeys.mix(hash, word) }
        at += 8
      }
      if special == UInt8(ascii: "\"") { break }
      if special >= 0x80 {
        marks |= JSONToken.hasWideBytes
        at = try wideBytes(from: at)
      } else if special == UInt8(ascii: "\\") {
        marks |= JSONToken.hasEscapes
        at = try escape(at)
      } else {
        throw fault(.controlCharacter)
      }
    }
    at += 1
    let length = at - quote
    var link: UInt32 = 0
    if isKey {
      if marks != 0 { hash = JSONKeys.hash(quote + 1, count: length - 2, marks: marks) }
      link = JSONKeys.link(hash)
    }
    write(
      JSONToken(
        .string,
        at: offset(of: quote),
        length: UInt32(truncatingIfNeeded: length),
        link: link,
        marks: marks
      )
    )
  }

  /// Looks for the next byte that is not plain among the last seven, and gives it.
  private mutating func bytewise(isKey: Bool, _ hash: inout UInt64) throws(JSONFault) -> UInt8 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while at < end {
      let byte = at.pointee
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        if isKey { hash = JSONKeys.mix(hash, word) }
        return byte
      }
      word |= UInt64(byte) << shift
      shift += 8
      at += 1
    }
    throw fault(.unexpectedEnd)
  }

  /// Checks a run of bytes above ASCII and gives the byte after it.
  @inline(never)
  private func wideBytes(
    from first: UnsafePointer<UInt8>
  ) throws(JSONFault) -> UnsafePointer<UInt8> {
    var at = first
    while at < end, at.pointee >= 0x80 {
      let length = JSONEscapes.lengthOfScalar(at, end: end)
      guard length > 0 else {
        throw length == 0
          ? fault(.invalidUTF8, at: at) : fault(.invalidUTF8, at: at, lookingAt: end)
      }
      at += length
    }
    return at
  }

  /// Checks an escape and gives the byte after it.
  @inline(never)
  private func escape(
    _ backslash: UnsafePointer<UInt8>
  ) throws(JSONFault) -> UnsafePointer<UInt8> {
    guard backslash + 1 < end else { throw fault(.unexpectedEnd, at: end) }
    switch backslash[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return backslash + 2
    case UInt8(ascii: "u"): return try unicodeEscape(backslash)
    default: throw fault(.unknownEscape, at: backslash)
    }
  }

  private func unicodeEscape(
    _ backslash: UnsafePointer<UInt8>
  ) throws(JSONFault) -> UnsafePointer<UInt8> {
    let unit = try fourDigits(after: backslash)
    guard UTF16.isSurrogate(unit) else { return backslash + 6 }
    let second = backslash + 6
    for (index, byte) in [UInt8(ascii: "\\"), UInt8(ascii: "u")].enumerated() {
      guard UTF16.isLeadSurrogate(unit), second + index < end, second[index] == byte else {
        let isUnfinished = UTF16.isLeadSurrogate(unit) && second + index >= end
        throw fault(.loneSurrogate, at: backslash, lookingAt: isUnfinished ? end : second)
      }
    }
    guard UTF16.isTrailSurrogate(try fourDigits(after: second)) else {
      throw fault(.loneSurrogate, at: backslash)
    }
    return second + 6
  }

  private func fourDigits(after backslash: UnsafePointer<UInt8>) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for index in 2..<6 {
      guard backslash + index < end, let digit = JSONEscapes.hexDigit(backslash[index]) else {
        throw fault(.brokenUnicodeEscape, at: backslash, lookingAt: backslash + index)
      }
      unit = unit << 4 | digit
    }
    return unit
  }
}
