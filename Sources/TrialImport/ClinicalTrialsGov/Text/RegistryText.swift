/// Texts of the registry made fit to read: its markup undone, nothing left that moves a cursor.
///
/// The registry sends rich text as CommonMark with backslashes before punctuation, or, in its older
/// form, as HTML. Undone are, in this order: backslashes, entities, the few HTML tags that occur.
/// Then control characters and those that turn the direction of writing are dropped. Lists keep
/// their stars and numbers.
package enum RegistryText {
  /// A text of one line: a title, a label, a name.
  ///
  /// Line breaks become spaces. Backslashes stay, as these fields carry no CommonMark.
  package static func phrase(_ given: String) -> String {
    guard needsWork(given, backslashes: false, breaks: false) else { return given }
    return visible(plain(Array(given.utf8), backslashes: false), breaks: false)
  }

  /// A text of many lines, such as a description.
  package static func passage(_ given: String) -> String {
    guard needsWork(given, backslashes: true, breaks: true) else { return given }
    return visible(plain(Array(given.utf8), backslashes: true), breaks: true)
  }

  /// Whether any byte could begin something to undo or to drop; most texts have none.
  private static func needsWork(_ text: String, backslashes: Bool, breaks: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while true {
        index += lengthOfPlainWords(bytes, from: index)
        guard index < bytes.count else { return false }
        // What is not plain may be harmless all the same; then plain words go on behind it.
        let end = min(index + 8, bytes.count)
        for place in index..<end
        where isWork(bytes, at: place, backslashes: backslashes, breaks: breaks) { return true }
        index = end
      }
    }
  }

  private static func isWork(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    backslashes: Bool,
    breaks: Bool
  ) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"): backslashes
    case UInt8(ascii: "\n"): !breaks
    // Lead bytes of C1 controls and no-break spaces, marks of direction, odd spaces.
    case UInt8(ascii: "&"), UInt8(ascii: "<"), 0..<0x20, 0x7F, 0xC2, 0xD8, 0xEF: true
    // Of the characters that this byte leads, only those of two rows; not `≥` and its like.
    case 0xE2: index + 1 == bytes.count || bytes[index + 1] < 0x82
    default: false
    }
  }

  /// How many bytes from a place on are ASCII that stands for itself: nearly all texts are settled so.
  ///
  /// They are looked at eight by eight, so the number is a multiple of eight or all of them.
  private static func lengthOfPlainWords(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    // The highest bit of each byte that is 0, and perhaps of one after it.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }
    func isPlain(at offset: Int) -> Bool {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let beyondASCII = (word | (word &+ ones)) & highest
      let controls = (word &- ones &* 0x20) & ~word & highest
      let marks =
        zeros(word ^ ones &* UInt64(UInt8(ascii: "&")))
        | zeros(word ^ ones &* UInt64(UInt8(ascii: "<")))
        | zeros(word ^ ones &* UInt64(UInt8(ascii: "\\")))
      return beyondASCII | controls | marks == 0
    }
    var end = start
    while end + 8 <= raw.count {
      guard isPlain(at: end) else { return end - start }
      end += 8
    }
    // The last bytes are looked at together with those before them.
    return (raw.count >= 8 && isPlain(at: raw.count - 8) ? raw.count : end) - start
  }

  /// The bytes with backslashes and then entities undone.
  private static func plain(_ bytes: [UInt8], backslashes: Bool) -> [UInt8] {
    let unescaped = backslashes ? withoutBackslashes(bytes) : bytes
    guard unescaped.contains(UInt8(ascii: "&")) else { return unescaped }
    var plain: [UInt8] = []
    plain.reserveCapacity(unescaped.count)
    var index = 0
    while index < unescaped.count {
      if unescaped[index] == UInt8(ascii: "&"),
        let (scalar, end) = CharacterEntity.read(unescaped, from: index)
      {
        plain.append(contentsOf: String(scalar).utf8)
        index = end
      } else {
        plain.append(unescaped[index])
        index += 1
      }
    }
    return plain
  }

  /// A backslash before punctuation is taken out; others stand for themselves.
  private static func withoutBackslashes(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "\\")) {
      let next = mark + 1
      let isTakenOut = next < rest.endIndex && isPunctuation(rest[next])
      plain.append(contentsOf: rest[..<(isTakenOut ? mark : next)])
      // The sign after it stands for itself, a backslash too.
      if isTakenOut { plain.append(rest[next]) }
      rest = rest[(isTakenOut ? next + 1 : next)...]
    }
    plain.append(contentsOf: rest)
    return plain
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The text without tags and without characters that cannot be shown.
  ///
  /// Only texts of two or three bytes a character can hold what is looked for beyond ASCII.
  private static func visible(_ bytes: [UInt8], breaks: Bool) -> String {
    let (untagged, hadTags) = MarkupTag.removed(from: bytes)
    let text = String(unsafeUninitializedCapacity: untagged.count) { visible in
      untagged.withUnsafeBufferPointer { Self.write(visible: $0, breaks: breaks, to: visible) }
    }
    return hadTags ? tidied(text) : text
  }

  /// Writes what can be shown of a text, and gives its length, which is at most that of the text.
  private static func write(
    visible bytes: UnsafeBufferPointer<UInt8>,
    breaks: Bool,
    to visible: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var length = 0
    func put(_ byte: UInt8) {
      visible.initializeElement(at: length, to: byte)
      length += 1
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isPlain(byte) {
        put(byte)
        index += 1
        continue
      }
      let end = min(
        index + (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4),
        bytes.count
      )
      switch form(of: bytes[index..<end]) {
      case .itself: for byte in bytes[index..<end] { put(byte) }
      case .space: put(UInt8(ascii: " "))
      case .lineBreak: put(breaks ? UInt8(ascii: "\n") : UInt8(ascii: " "))
      case .nothing: break
      }
      index = end
    }
    return length
  }

  /// The form of one character of UTF-8.
  private static func form(of character: Slice<UnsafeBufferPointer<UInt8>>) -> VisibleForm {
    guard let first = character.first, character.count < 4 else { return .itself }
    let head = UInt32(first) & (character.count == 1 ? 0x7F : character.count == 2 ? 0x1F : 0x0F)
    return VisibleForm(
      of: character.dropFirst().reduce(head) { $0 << 6 | UInt32($1 & 0x3F) }
    )
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// What tags leave behind is taken together: no spaces at the ends, at most one empty line.
  private static func tidied(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    var kept: [Substring] = []
    for line in lines where !(line.isEmpty && (kept.last?.isEmpty ?? true)) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}

/// How a character of the registry is shown.
private enum VisibleForm {
  case itself, space, lineBreak, nothing

  /// The form of the character of a Unicode number.
  init(of number: UInt32) {
    switch number {
    case 0x0A, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x09, 0xA0: self = .space
    case 0..<0x20, 0x7F..<0xA0: self = .nothing
    // Marks, embeddings, overrides and isolates of direction.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .nothing
    // Spaces without width, the soft hyphen, and the byte order mark.
    case 0xAD, 0x200B, 0x2060, 0xFEFF: self = .nothing
    default: self = .itself
    }
  }
}
