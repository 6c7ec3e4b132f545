import Glibc

/// A record's text with a zero behind it, in which keys and words are looked for by the C library.
struct KeyedText {
  private let bytes: [UInt8]

  init(_ terminated: [UInt8]) { bytes = terminated }

  /// The text of the string behind a key, each key looked for behind the one before; as written, with
  /// its escapes.
  func string(at keys: [String]) -> String? {
    var place = 0
    for key in keys {
      guard let next = end(of: "\"\(key)\"", from: place) else { return nil }
      place = next
    }
    guard let first = valueStart(place) else { return nil }
    guard bytes[first] == 0x22 else {
      let bare = bytes[first...].prefix { $0 != 0x2C && $0 != 0x7D && $0 > 0x20 }
      return String(decoding: bare, as: UTF8.self)
    }
    return String(decoding: bytes[(first + 1)..<stringEnd(first + 1)], as: UTF8.self)
  }

  /// The strings of the list behind a key.
  func strings(at key: String) -> [String] {
    guard let place = end(of: "\"\(key)\"", from: 0), let first = valueStart(place),
      bytes[first] == 0x5B
    else { return [] }
    var found: [String] = []
    var next = first + 1
    while next < bytes.endIndex, bytes[next] != 0x5D {
      if bytes[next] == 0x22 {
        let end = stringEnd(next + 1)
        found.append(String(decoding: bytes[(next + 1)..<end], as: UTF8.self))
        next = end
      }
      next += 1
    }
    return found
  }

  /// Where a module stands: from behind its key up to behind the key of the next.
  func module(_ name: String) -> Range<Int>? {
    guard let start = end(of: "\"\(name)\"", from: 0) else { return nil }
    return start..<(end(of: "Module\":", from: start) ?? bytes.count - 1)
  }

  /// Whether words stand in a part of the text as whole words, in letters of either size.
  func mentions(_ words: String, in part: Range<Int>) -> Bool {
    var place = part.lowerBound
    while let hit = Self.find(words, in: bytes, from: place, Self.ignoringCase),
      hit + words.utf8.count <= part.upperBound
    {
      let before = hit > 0 && Self.isWordByte(bytes[hit - 1])
      if !before, !Self.isWordByte(bytes[hit + words.utf8.count]) { return true }
      place = hit + 1
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// The place behind a text, looked for from a place on.
  private func end(of text: String, from start: Int) -> Int? {
    Self.find(text, in: bytes, from: start, { strstr($0, $1) }).map { $0 + text.utf8.count }
  }

  /// Where the value behind a key begins.
  private func valueStart(_ place: Int) -> Int? {
    bytes[place...].firstIndex { $0 > 0x20 && $0 != 0x3A }
  }

  private func stringEnd(_ start: Int) -> Int {
    var place = start
    while place < bytes.endIndex - 1, bytes[place] != 0x22 {
      place += bytes[place] == 0x5C ? 2 : 1
    }
    return min(place, bytes.endIndex - 1)
  }

  // MARK: The C library

  private typealias Finder =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar>?

  /// `strcasestr`, which the headers hide from Swift; `strstr` where there is none.
  private static let ignoringCase: Finder =
    dlsym(dlopen(nil, RTLD_NOW), "strcasestr").map { unsafeBitCast($0, to: Finder.self) }
    ?? { strstr($0, $1) }

  private static func find(
    _ text: String,
    in bytes: [UInt8],
    from start: Int,
    _ finder: Finder
  ) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return nil }
      return finder(base + start, text).map { UnsafePointer($0) - base }
    }
  }
}
