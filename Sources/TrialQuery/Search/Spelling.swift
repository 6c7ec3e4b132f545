/// A way to write something of the field, found in texts as whole words: `non-small cell`, `GBM`.
///
/// Words are runs of letters and digits; what stands between them does not matter, so that
/// `non-small cell` is also found in `Carcinoma, Non-Small-Cell Lung`.
struct Spelling: Hashable, Sendable {
  /// As the list has it, without the sign for other endings.
  let text: String
  /// Its words as they are compared; never empty.
  let words: [[UInt8]]
  /// Whether the last word may go on: `oesophag*`.
  let isOpen: Bool
  /// Words that must not stand before it, as they are compared: after `non`, `small cell` is another
  /// disease.
  let notAfter: [[UInt8]]

  /// - Returns: `nil` for a text without a letter or digit.
  init?(_ text: some StringProtocol, notAfter: [String] = []) {
    isOpen = text.hasSuffix("*")
    self.text = isOpen ? String(text.dropLast()) : String(text)
    words = Self.words(of: FoldedText(self.text).bytes).map { Array($0) }
    self.notAfter = notAfter.map { FoldedText($0).bytes }
    guard !words.isEmpty else { return nil }
  }

  /// What spellings are looked up by: without case, accents, spaces and hyphens.
  var key: String { FilterValue.key(of: text) }

  /// Whether it is a few capitals that stand for words, `SCLC`: of such a word only whole ones are
  /// meant, not those that it is a part of.
  var isAbbreviation: Bool {
    text.utf8.count <= 6 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether it occurs in a text.
  func occurs(in text: some StringProtocol) -> Bool { occurs(in: FoldedText(text).bytes) }

  /// Whether it occurs in a text that is reduced to what is compared.
  func occurs(in bytes: [UInt8]) -> Bool {
    let found = Self.words(of: bytes)
    guard found.count >= words.count else { return false }
    return (0...(found.count - words.count)).contains { start in
      let isThere = words.enumerated()
        .allSatisfy { place, word in
          isOpen && place == words.count - 1
            ? found[start + place].starts(with: word) : found[start + place].elementsEqual(word)
        }
      return isThere
        && (start == 0 || !notAfter.contains { $0.elementsEqual(found[start - 1]) })
    }
  }

  /// Whether a byte of a reduced text belongs to a word.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  /// The words of a reduced text.
  static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { !isWord($0) }
  }
}
