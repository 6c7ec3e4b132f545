extension JSONScanner {
  /// Reads the text whose opening quote stands here, and gives the place after it.
  ///
  /// Only keys have a hash.
  @inline(__always)
  mutating func text(
    _ quote: UnsafePointer<UInt8>,
    isKey: Bool
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    var at = quote + 1
    var marks: UInt32 = 0
    var hash = JSONKeys.emptyHash
    while true {
      var isFound = false
      while end - at >= 8 {
        let word = JSONWord.load(at)
        let found = JSONWord.marksOfSpecial(word)
        guard found == 0 else {
          let length = found.trailingZeroBitCount / 8
          if isKey { hash = JSONKeys.mix(hash, word & ((1 << UInt64(8 * length)) &- 1)) }
          at += length
          isFound = true
          break
        }
        if isKey { hash = JSONKeys.mix(hash, word) }
        at += 8
      }
      if !isFound {
        let first = at
        at = try specialAmongLast(from: first)
        if isKey { hash = JSONKeys.mix(hash, Self.word(from: first, to: at)) }
      }
      let special = at.pointee
      if special == UInt8(ascii: "\"") { break }
      if special >= 0x80 {
        marks |= JSONToken.hasWideBytes
        at = try wideBytes(from: at)
      } else if special == UInt8(ascii: "\\") {
        marks |= JSONToken.hasEscapes
        at = try escape(at)
      } else {
        throw fault(.controlCharacter, at: at)
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
    return at
  }

  /// The next byte that is not plain among the last seven.
  @inline(never)
  private func specialAmongLast(
    from first: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    var at = first
    while at < end {
      let byte = at.pointee
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return at
      }
      at += 1
    }
    throw fault(.unexpectedEnd, at: end)
  }

  /// Fewer than eight bytes, the first in the lowest place.
  private static func word(
    from first: UnsafePointer<UInt8>,
    to end: UnsafePointer<UInt8>
  ) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<(end - first) { word |= UInt64(first[place]) << UInt64(8 * place) }
    return word
  }

  /// Checks a run of bytes above ASCII and gives the byte after it.
  @inline(never)
  private func wideBytes(
    from first: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8> {
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
  ) throws(ScanError) -> UnsafePointer<UInt8> {
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
  ) throws(ScanError) -> UnsafePointer<UInt8> {
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

  private func fourDigits(after backslash: UnsafePointer<UInt8>) throws(ScanError) -> UInt16 {
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
