/// The HTML tags that occur in older texts of the registry.
///
/// Only tags known by name are taken for tags, so that `<LLN and >ULN` keeps its signs.
enum MarkupTag {
  private static let inline: Set<String> = [
    "a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u",
  ]
  private static let blocks: Set<String> = [
    "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "tbody", "td", "th", "tr",
    "ul",
  ]
  private static let items: Set<String> = ["li"]

  /// The longest tag that is looked for, with its attributes.
  private static let longest = 400

  /// The bytes with line breaks for tags of blocks, stars for items, and nothing for others.
  static func removed(from bytes: [UInt8]) -> (bytes: [UInt8], hadTags: Bool) {
    guard bytes.contains(UInt8(ascii: "<")) else { return (bytes, false) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var hadTags = false
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let tag = tag(in: bytes, from: index) else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      hadTags = true
      if blocks.contains(tag.name) {
        plain.append(UInt8(ascii: "\n"))
      } else if items.contains(tag.name), !tag.isEnd {
        plain.append(contentsOf: "\n* ".utf8)
      }
      index = tag.end
    }
    return (plain, hadTags)
  }

  private struct Tag {
    let name: String
    let isEnd: Bool
    /// The index after it.
    let end: Int
  }

  /// The tag that begins at an index; `nil` when the text there is none.
  private static func tag(in bytes: [UInt8], from start: Int) -> Tag? {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, isLetterOrDigit(bytes[index]), index - nameStart < 8 { index += 1 }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard inline.contains(name) || blocks.contains(name) || items.contains(name) else { return nil }
    let limit = min(bytes.count, index + longest)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let rest = bytes[index..<end].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    guard rest.isEmpty || (!isEnd && rest.contains(UInt8(ascii: "="))) else { return nil }
    return Tag(name: name, isEnd: isEnd, end: end + 1)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
