/// Looks for a phrase in the texts of a packed trial without making a trial of it.
struct FoldedSearch {
  private let phrase: FoldedText

  init(_ phrase: FoldedText) { self.phrase = phrase }

  /// Whether it occurs in one of the texts of a packed trial that are searched.
  func occurs(inTextsOf packed: inout PackedReader) -> Bool {
    packed.hasSearchedText(where: occurs(in:))
  }

  /// Texts of ASCII are compared as they stand; only others have to be folded.
  private func occurs(in text: UnsafeRawBufferPointer) -> Bool {
    var signs: UInt64 = 0
    var offset = 0
    while offset + 8 <= text.count {
      signs |= text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    for byte in text[offset...] { signs |= UInt64(byte) }
    guard signs & 0x8080_8080_8080_8080 == 0 else {
      return FoldedText(String(decoding: text, as: UTF8.self)).contains(phrase)
    }
    return ByteSearch.first(phrase.bytes, in: text, from: 0, to: text.count, foldingCase: true)
      != nil
  }
}

extension PackedReader {
  /// Whether one of the texts with which a packed trial begins is meant.
  ///
  /// They are id, other ids, acronym, title, official title, sponsor, conditions, agents and
  /// treatments.
  mutating func hasSearchedText(where isMeant: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    if isMeant(slice()) { return true }
    for _ in 0..<count() where isMeant(slice()) { return true }
    if flag(), isMeant(slice()) { return true }
    if isMeant(slice()) { return true }
    for _ in 0..<2 where flag() && isMeant(slice()) { return true }
    for _ in 0..<3 {
      for _ in 0..<count() where isMeant(slice()) { return true }
    }
    return false
  }
}
