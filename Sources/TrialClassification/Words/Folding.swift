/// How bytes of UTF-8 become the letters and digits that words are compared by.
enum Folding {
  /// What a character counts as, and how many bytes it takes.
  struct Step {
    let length: Int
    /// One to five ASCII letters or digits, the first in the lowest byte; 0 for what parts words.
    fileprivate let letters: UInt64

    var isPartOfWord: Bool { letters != 0 }

    /// Feeds the letters into a hash.
    func feed(_ hash: inout WordHash) {
      var rest = letters
      while rest != 0 {
        hash.feed(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// The letters and digits that a stretch of a text is compared by.
  static func letters(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let step = step(bytes, at: index)
      var rest = step.letters
      while rest != 0 {
        letters.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
      index += step.length
    }
    return letters
  }

  /// The small ASCII letter or digit of a byte; 0 for every other.
  static func ascii(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    if byte < 0x80, small &- UInt8(ascii: "a") < 26 { return small }
    return byte &- UInt8(ascii: "0") < 10 ? byte : 0
  }

  /// The character that begins at a place of the text.
  static func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Step {
    let byte = bytes[index]
    guard byte >= 0x80 else { return Step(length: 1, letters: UInt64(ascii(byte))) }
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case 0xC3: return Step(length: 2, letters: latin(next))
    case 0xCE, 0xCF: return Step(length: 2, letters: greek(byte, next))
    case 0xEF:
      let last = index + 2 < bytes.count ? bytes[index + 2] : 0
      return Step(length: 3, letters: fullWidth(next, last))
    case 0xC0...0xDF: return Step(length: 2, letters: 0)
    case 0xE0...0xEE: return Step(length: 3, letters: 0)
    case 0xF0...0xF7: return Step(length: 4, letters: 0)
    default: return Step(length: 1, letters: 0)
    }
  }

  /// The letters U+00C0 to U+00FF without their accents.
  private static func latin(_ next: UInt8) -> UInt64 {
    switch next & 0x1F {
    case 0x00...0x05: letter("a")
    case 0x07: letter("c")
    case 0x08...0x0B: letter("e")
    case 0x0C...0x0F: letter("i")
    case 0x11: letter("n")
    case 0x12...0x16, 0x18: letter("o")
    case 0x19...0x1C: letter("u")
    case 0x1D: letter("y")
    default: 0
    }
  }

  /// The Greek letters that names of drugs are written with, spelled out.
  private static func greek(_ byte: UInt8, _ next: UInt8) -> UInt64 {
    switch (byte, next) {
    case (0xCE, 0xB1), (0xCE, 0x91): word("alpha")
    case (0xCE, 0xB2), (0xCE, 0x92): word("beta")
    case (0xCE, 0xB3), (0xCE, 0x93): word("gamma")
    case (0xCE, 0xB4), (0xCE, 0x94): word("delta")
    case (0xCE, 0xBA): word("kappa")
    default: 0
    }
  }

  /// The letters and digits among the full-width forms of ASCII, U+FF01 to U+FF5E.
  private static func fullWidth(_ next: UInt8, _ last: UInt8) -> UInt64 {
    guard next == 0xBC || next == 0xBD, (0x80...0xBF).contains(last) else { return 0 }
    let code = (next == 0xBC ? 0 : 64) + Int(last) - 0x80 + 0x20
    return code < 0x7F ? UInt64(ascii(UInt8(code))) : 0
  }

  private static func letter(_ letter: Unicode.Scalar) -> UInt64 { UInt64(letter.value) }

  private static func word(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { buffer in
      buffer.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
