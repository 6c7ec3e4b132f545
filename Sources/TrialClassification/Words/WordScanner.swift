/// Cuts a text into words, in one pass over its bytes.
///
/// Folding is Unicode's compatibility form as far as registry texts need it: letter case, accents of
/// Latin-1, full-width forms, and Greek letters spelled out. Everything that is no letter or digit
/// parts words, so all dashes are alike. A code such as `MK3475` is cut where its digits begin, so
/// that it reads as `MK-3475` does.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The second half of a code, to be given next.
  private var held: Word?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word; `nil` at the end.
  mutating func next() -> Word? {
    if let word = held {
      held = nil
      return word
    }
    while index < bytes.count {
      let start = index
      let step = Folding.step(bytes, at: index)
      guard step.isPartOfWord else {
        index += step.length
        continue
      }
      return word(from: start)
    }
    return nil
  }

  /// Passes what stands before the next word that may be one of those looked for.
  ///
  /// A word of plain letters is told by its first three; what has digits or stands beyond ASCII, and so
  /// may be spelled otherwise than it is compared, is never passed.
  mutating func passWords(except wanted: WordBeginnings) {
    guard held == nil else { return }
    func letter(_ place: Int, before end: Int) -> UInt8 { place < end ? bytes[place] : 0 }
    while index < bytes.count, bytes[index] < 0x80 {
      guard WordBeginnings.isLetter(bytes[index]) else {
        guard Folding.ascii(bytes[index]) == 0 else { return }
        index += 1
        continue
      }
      let end = endOfLetters(from: index + 1)
      let isWhole = end == bytes.count || (bytes[end] < 0x80 && Folding.ascii(bytes[end]) == 0)
      let (second, third) = (letter(index + 1, before: end), letter(index + 2, before: end))
      guard isWhole, !wanted.contains(bytes[index], second, third) else { return }
      index = end
    }
  }

  /// Where the letters end that stand from a place on, looked at eight at a time.
  @inline(__always)
  private func endOfLetters(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = start
    while end + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      let small = (word | ones &* 0x20) & ~(ones << 7)
      // The highest bit of each byte that is a small letter, and of none beyond ASCII.
      let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x7F - 0x7A)) & ~word
      let others = ~letters & (ones << 7)
      guard others == 0 else { return end + others.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < raw.count, WordBeginnings.isLetter(raw[end]) { end += 1 }
    return end
  }

  /// Reads the run of letters and digits that begins here.
  private mutating func word(from start: Int) -> Word {
    var whole = WordHash()
    var code = CodeShape()
    while index < bytes.count {
      let byte = Folding.ascii(bytes[index])
      if byte != 0 {
        code.take(byte, at: index, hash: whole.value)
        whole.feed(byte)
        index += 1
        continue
      }
      let step = Folding.step(bytes, at: index)
      guard step.isPartOfWord else { break }
      code.take(letter: step)
      step.feed(&whole)
      index += step.length
    }
    guard let cut = code.cut else {
      return Word(hash: whole.value, start: start, end: index, isJoined: false)
    }
    held = Word(hash: code.digits.value, start: cut.place, end: index, isJoined: true)
    return Word(hash: cut.hash, start: start, end: cut.place, isJoined: false)
  }
}

/// The shape of a run: letters, at least two, and then at least three digits make a code.
private struct CodeShape {
  private var letters = 0
  private var figures = 0
  private var isPlain = true
  private var place = 0
  private var hashOfLetters: UInt64 = 0
  private(set) var digits = WordHash()

  mutating func take(_ byte: UInt8, at index: Int, hash: UInt64) {
    let isDigit = byte <= UInt8(ascii: "9")
    if figures == 0, !isDigit {
      letters += 1
      return
    }
    if figures == 0 {
      place = index
      hashOfLetters = hash
    }
    if isDigit, figures < 3, digitsAreFirst { figures += 1 } else if figures < 3 { isPlain = false }
    digitsAreFirst = digitsAreFirst && isDigit
    digits.feed(byte)
  }

  private var digitsAreFirst = true

  mutating func take(letter step: Folding.Step) {
    if figures == 0 { letters += 1 } else { isPlain = isPlain && figures >= 3 }
    digitsAreFirst = figures == 0
    if figures > 0 { step.feed(&digits) }
  }

  /// Where the code is to be cut, with the hash of what stands before; `nil` for other words.
  var cut: (place: Int, hash: UInt64)? {
    letters >= 2 && figures >= 3 && isPlain ? (place, hashOfLetters) : nil
  }
}
