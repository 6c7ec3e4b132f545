/// A list as one text, with the unit separator between the entries.
enum ListText {
  private static let separator: UInt8 = 0x1F

  /// An entry that holds the separator itself gets a space for it.
  static func joined(_ entries: [String]) -> String? {
    guard let first = entries.first else { return nil }
    if entries.count == 1, !first.utf8.contains(separator) { return first }
    var text: [UInt8] = []
    for (place, entry) in entries.enumerated() {
      if place > 0 { text.append(separator) }
      let start = text.count
      text.append(contentsOf: entry.utf8)
      for index in start..<text.count where text[index] == separator { text[index] = 0x20 }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func entries(of text: String?) -> [String] {
    guard var text else { return [] }
    guard text.utf8.contains(separator) else { return [text] }
    return text.withUTF8 { bytes in
      bytes.split(separator: separator, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
