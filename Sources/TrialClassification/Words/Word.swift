/// A word of a text as the lists are compared with it: folded, and known by its hash alone.
///
/// Two words of 64-bit hashes that agree are taken for one; among a few thousand list words and any
/// text this will not be seen to go wrong.
struct Word: Hashable {
  let hash: UInt64
  /// Where it stands, in bytes of UTF-8 from 0.
  let start: Int
  let end: Int
  /// Whether nothing stands between it and the word before: `3475` in `MK3475`.
  let isJoined: Bool
}

extension Set<UInt64> {
  /// The hashes of every word of these texts, to look words up among.
  init(wordsOf texts: [String]) { self.init(texts.flatMap { $0.words.map(\.hash) }) }
}

/// The hash of FNV-1a, fed byte by byte.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func feed(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// The hash of a phrase made longer by a word.
  static func phrase(_ phrase: UInt64, and word: UInt64) -> UInt64 {
    ((phrase << 7) | (phrase >> 57)) &* 0x9e37_79b9_7f4a_7c15 ^ word
  }
}
