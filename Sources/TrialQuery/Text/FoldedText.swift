/// A text reduced to what a search compares: lower case, without accents, dashes all alike.
///
/// `Émile` and `emile` come out alike, as do `ch14.18–CHO` and `ch14.18-cho`.
package struct FoldedText: Hashable, Sendable {
  /// The reduced text as UTF-8, so that searching it is quick.
  let bytes: [UInt8]

  package init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.append(folded: text)
    self.bytes = bytes
  }

  /// The reduced text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The reduced text without spaces and hyphens, `&` read as `and`.
  var withoutGaps: String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), 0x09...0x0D: continue
      case UInt8(ascii: "&"): kept += "and".utf8
      default: kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether nothing is left to compare.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether another text occurs in this one; an empty text occurs everywhere.
  package func contains(_ part: FoldedText) -> Bool {
    guard let first = part.bytes.first else { return true }
    guard part.bytes.count <= bytes.count else { return false }
    return (0...(bytes.count - part.bytes.count)).contains { start in
      bytes[start] == first
        && bytes[start..<(start + part.bytes.count)].elementsEqual(part.bytes)
    }
  }

  fileprivate static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    switch scalar.properties.generalCategory {
    case .nonspacingMark: return ""
    case .dashPunctuation: return "-"
    case .mathSymbol where scalar == "\u{2212}": return "-"
    case .spaceSeparator: return " "
    default: return baseLetters(of: scalar) ?? scalar.properties.lowercaseMapping
    }
  }

  /// The letters under the accent, by the scalar's Unicode name; `nil` where the name has none.
  ///
  /// `LATIN SMALL LETTER E WITH ACUTE` gives `e`, `LATIN CAPITAL LETTER AE` gives `ae`.
  private static func baseLetters(of scalar: Unicode.Scalar) -> String? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words.count == 4 || words[4] == "WITH", words[3].utf8.count <= 2
    else { return nil }
    return words[3].lowercased()
  }
}

extension FoldedText: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension [UInt8] {
  /// Adds a reduced text, for which no array of its own is made.
  mutating func append(folded text: some StringProtocol) {
    let start = count
    append(contentsOf: text.utf8)
    guard !lowerASCII(from: start) else { return }
    removeSubrange(start...)
    append(contentsOf: text.unicodeScalars.map(FoldedText.folded).joined().utf8)
  }

  /// Makes small letters of the capitals from a place on, eight bytes at a time.
  ///
  /// - Returns: `false` as soon as something beyond ASCII is met.
  private mutating func lowerASCII(from start: Int) -> Bool {
    withUnsafeMutableBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var place = start
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard word & (ones << 7) == 0 else { return false }
        // The highest bit of each byte from `A` on, without those beyond `Z`.
        let capitals = (word &+ ones &* (0x80 - 0x41)) & ~(word &+ ones &* (0x7F - 0x5A))
        bytes.storeBytes(
          of: word | (capitals & (ones << 7)) >> 2,
          toByteOffset: place,
          as: UInt64.self
        )
        place += 8
      }
      for place in place..<bytes.count {
        guard bytes[place] < 0x80 else { return false }
        if (0x41...0x5A).contains(bytes[place]) { bytes[place] |= 0x20 }
      }
      return true
    }
  }
}
