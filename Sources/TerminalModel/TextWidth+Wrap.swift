extension TextWidth {
  /// The text in lines of at most `width` cells, broken between words.
  ///
  /// A line end in the text ends a line; other blanks between words become one space, but a
  /// no-break space stays. A word longer than a line is broken where it must. A text without
  /// words has no lines.
  package static func wrap(_ text: String, to width: Int) -> [String] {
    if let lines = wrapPlain(text, to: max(1, width)) { return lines }
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var lines: [String] = []
    for paragraph in paragraphs {
      let wrapped = wrap(paragraph: paragraph, to: max(1, width))
      lines += wrapped.isEmpty ? [""] : wrapped
    }
    return lines.allSatisfy(\.isEmpty) ? [] : lines
  }

  /// The lines of a plain text with single spaces between words that all fit: what most texts are.
  ///
  /// `nil` for any other text.
  private static func wrapPlain(_ text: String, to width: Int) -> [String]? {
    guard isPlain(text) else { return nil }
    var text = text
    return text.withUTF8 { bytes -> [String]? in
      let space = UInt8(ascii: " ")
      var lines: [String] = []
      var line = 0
      var word = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == space {
        guard place > word, place - word <= width else { return nil }
        if place - line > width {
          lines.append(String(decoding: bytes[line..<(word - 1)], as: UTF8.self))
          line = word
        }
        word = place + 1
      }
      lines.append(String(decoding: bytes[line...], as: UTF8.self))
      return lines
    }
  }

  private static func wrap(paragraph: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let word = String(word)
      let length = of(word)
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = length <= width ? [word] : broken(word, to: width)
      line = pieces.popLast() ?? ""
      used = of(line)
      lines += pieces
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// A word in pieces of at most `width` cells; a wide character is a piece even in one cell.
  private static func broken(_ word: String, to width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let length = of(character)
      if used > 0, used + length > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += length
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
