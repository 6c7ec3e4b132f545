/// The first three letters of words that are looked for, to pass others without reading them.
struct WordBeginnings {
  /// For each first and second letter, the third letters as bits; a letter counts as 1 for `a` and so
  /// on, 0 for none.
  private var thirds = [UInt32](repeating: 0, count: 32 * 32)

  /// Adds a word, given as the letters and digits it is compared by.
  ///
  /// One that begins otherwise than with letters is not needed here: such words are always read.
  mutating func insert(_ word: [UInt8]) {
    let letters = word.prefix(while: Self.isLetter) + [0, 0, 0]
    thirds[Self.place(letters[0], letters[1])] |= 1 << UInt32(letters[2] & 0x1F)
  }

  /// Whether a word of plain letters that begins so may be among those looked for; 0 for the letters
  /// that it lacks.
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    thirds[Self.place(first, second)] >> UInt32(third & 0x1F) & 1 == 1
  }

  /// Whether a byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
  }
}
