/// Which letters, digits and other signs occur in something, as 64 bits.
///
/// Runs of words that lack a letter of what is looked for need not be looked through: numbers hold
/// few letters, and words no digits.
struct WordSigns {
  /// How many words stand in a run.
  static let run = 256

  private(set) var bits: UInt64 = 0

  mutating func insert(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
    case 0x30...0x39: bits |= 1 << UInt64(26 + byte - 0x30)
    default: bits |= 1 << UInt64(36 + byte % 28)
    }
  }
}
