/// A strict reader of JSON over UTF-8 bytes.
///
/// Nothing that the standard forbids is let through: no comments, no trailing commas, no leading
/// zeros. Beyond it, duplicate keys are refused. The bytes are borrowed while reading; the tree that
/// comes back owns all it holds. The catalogue is read at every start of the program, which is why
/// bytes are walked by hand here.
package struct JSONReader {
  /// How deep objects and arrays may stand in each other.
  package static let deepestNesting = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var line: UInt32 = 1
  private var lineStart = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads one document.
  ///
  /// - Throws: `JSONError` with the first thing wrong and its place.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw reader.error(.byteOrderMark)
    }
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.error(.trailingContent) }
    return value
  }

  /// Reads one document that is held as an array of bytes.
  ///
  /// - Throws: `JSONError` with the first thing wrong and its place.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try read(buffer) }
  }

  /// The place of the byte at an index of the present line.
  ///
  /// Line breaks only occur between values, so every byte of a value is on one line with its first.
  func position(of index: Int) -> JSONPosition {
    JSONPosition(line: line, column: UInt32(clamping: index - lineStart + 1))
  }

  func error(_ code: JSONError.Code) -> JSONError { error(code, at: index) }

  func error(_ code: JSONError.Code, at index: Int) -> JSONError {
    JSONError(code, at: position(of: index))
  }

  /// The byte at the present place; `nil` at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The error for a byte that cannot stand at the present place, or for the end of the text.
  func unexpected(_ expected: JSONError.Expectation) -> JSONError {
    guard let next else { return error(.unexpectedEnd) }
    return error(.unexpected(next, expected: expected))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        index += 1
        line &+= 1
        lineStart = index
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard let next else { throw error(.unexpectedEnd) }
    let position = position(of: index)
    switch next {
    case UInt8(ascii: "{"): return JSONValue(.object(try members(depth: depth)), at: position)
    case UInt8(ascii: "["): return JSONValue(.array(try elements(depth: depth)), at: position)
    case UInt8(ascii: "\""): return JSONValue(.string(try text()), at: position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONValue(.number(try number()), at: position)
    case UInt8(ascii: "t"): return JSONValue(try word("true", .boolean(true)), at: position)
    case UInt8(ascii: "f"): return JSONValue(try word("false", .boolean(false)), at: position)
    case UInt8(ascii: "n"): return JSONValue(try word("null", .null), at: position)
    default: throw unexpected(.value)
    }
  }

  private mutating func word(
    _ word: StaticString,
    _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    let first = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard let next else { throw error(.unexpectedEnd) }
      guard next == word.utf8Start[offset] else {
        throw error(.unexpected(bytes[first], expected: .value), at: first)
      }
      index += 1
    }
    return content
  }

  private mutating func open(depth: Int) throws(JSONError) {
    guard depth < Self.deepestNesting else {
      throw error(.nestedTooDeep(limit: Self.deepestNesting))
    }
    index += 1
    skipSpace()
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
    try open(depth: depth)
    var elements: [JSONValue] = []
    if next == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    elements.reserveCapacity(4)
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      switch next {
      case UInt8(ascii: "]"):
        index += 1
        return elements
      case UInt8(ascii: ","):
        let comma = position(of: index)
        index += 1
        skipSpace()
        if next == UInt8(ascii: "]") { throw JSONError(.trailingComma, at: comma) }
      default: throw unexpected(.commaOrBracket)
      }
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    try open(depth: depth)
    var members: [JSONMember] = []
    if next == UInt8(ascii: "}") {
      index += 1
      return members
    }
    members.reserveCapacity(8)
    var keys = KeySet()
    while true {
      guard next == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let position = position(of: index)
      let key = try text()
      guard keys.insert(key, after: members) else {
        throw JSONError(.duplicateKey(key), at: position)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw unexpected(.colon) }
      index += 1
      skipSpace()
      members.append(JSONMember(key: key, at: position, value: try value(depth: depth + 1)))
      skipSpace()
      switch next {
      case UInt8(ascii: "}"):
        index += 1
        return members
      case UInt8(ascii: ","):
        let comma = self.position(of: index)
        index += 1
        skipSpace()
        if next == UInt8(ascii: "}") { throw JSONError(.trailingComma, at: comma) }
      default: throw unexpected(.commaOrBrace)
      }
    }
  }
}

/// The keys of an object read so far; a set is only made where comparing each would be slow.
private struct KeySet {
  private static let most = 32
  private var set: Set<String> = []

  /// Adds a key, or says `false` when the object already has it.
  mutating func insert(_ key: String, after members: [JSONMember]) -> Bool {
    if members.count < Self.most { return !members.contains { $0.isNamed(key) } }
    if set.isEmpty { set = Set(members.map(\.key)) }
    return set.insert(key).inserted
  }
}
