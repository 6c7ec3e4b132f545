import TerminalModel

/// Tells keys apart in the bytes that a terminal sends, without its entry in the terminal database.
///
/// The strings are those that terminals of any type send for the keys there are.
struct KeyBytes {
  private var assembly = KeyAssembly()
  /// The first bytes of a character whose others have not arrived.
  private var rest: [UInt8] = []

  /// The keys of all that has arrived at once.
  mutating func keys(of arrived: some Sequence<UInt8>) -> [Key] {
    var bytes = rest + Array(arrived)
    rest = Self.unfinished(bytes)
    bytes.removeLast(rest.count)
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    var decoded: [DecodedKey] = []
    while let first = scalars.first {
      if first == "\u{1B}", let (key, count) = Self.sequence(at: scalars) {
        decoded.append(key)
        scalars = scalars.dropFirst(count)
      } else if first == "\u{1B}", let count = Self.unknownSequence(at: scalars) {
        // A key that means nothing here is no row of letters.
        scalars = scalars.dropFirst(count)
      } else {
        decoded.append(.typed(first))
        scalars = scalars.dropFirst()
      }
    }
    return assembly.keys(of: decoded)
  }

  /// The key whose string begins here, and how long that is; the longest counts.
  private static func sequence(
    at scalars: ArraySlice<Unicode.Scalar>
  ) -> (key: DecodedKey, count: Int)? {
    sequences.first { scalars.starts(with: $0.scalars) }.map { ($0.key, $0.scalars.count) }
  }

  /// How long the string of a key is that is not known here: `ESC [`, numbers, a letter.
  private static func unknownSequence(at scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard scalars.dropFirst().first == "[" else { return nil }
    let body = scalars.dropFirst(2)
    let numbers = body.prefix { (0x20...0x3F).contains($0.value) }
    guard let last = body.dropFirst(numbers.count).first, (0x40...0x7E).contains(last.value) else {
      return nil
    }
    return 2 + numbers.count + 1
  }

  private static let sequences: [(scalars: [Unicode.Scalar], key: DecodedKey)] =
    ExtraKeys.sequences.compactMap { text, code in
      DecodedKey(code: code).map { (Array(text.unicodeScalars), $0) }
    }
    .sorted { $0.scalars.count > $1.scalars.count }

  /// The bytes at the end that begin a character of UTF-8 and do not finish it.
  private static func unfinished(_ bytes: [UInt8]) -> [UInt8] {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte < 0x80 { return [] }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 0
      if length > count { return Array(bytes.suffix(count)) }
      if length > 0 { return [] }
    }
    return []
  }
}
