/// One pass over a value that checks every byte and writes the tape.
///
/// It walks by pointer and keeps no stack: an open container knows the one it stands in by its link.
/// What nearly every value needs is inlined, and all else a function of its own, so that the walk
/// keeps to registers.
struct JSONScanner {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// Whether nothing follows the end, so that what is cut off there is broken and not unfinished.
  let isWhole: Bool
  private let deepestNesting: Int
  private let tape: JSONTape
  /// The first byte that was not read yet.
  private(set) var at: UnsafePointer<UInt8>
  private var tokens: UnsafeMutablePointer<JSONToken>
  private var capacity: Int
  /// The entries written.
  private var count = 0

  /// A scanner that stands at the beginning of some bytes.
  init(
    _ start: UnsafePointer<UInt8>,
    count: Int,
    isWhole: Bool,
    deepestNesting: Int,
    tape: JSONTape
  ) {
    self.start = start
    end = start + count
    at = start
    self.isWhole = isWhole
    self.deepestNesting = deepestNesting
    self.tape = tape
    tokens = tape.tokens
    capacity = tape.capacity
  }

  /// Refuses a byte order mark at the beginning.
  func refuseByteOrderMark() throws(ScanError) {
    for (index, byte) in [0xEF, 0xBB, 0xBF].enumerated() {
      if start + index == end, index > 0, !isWhole { throw fault(.unexpectedEnd, at: end) }
      guard start + index < end, start[index] == byte else { return }
    }
    throw fault(.byteOrderMark, at: at)
  }

  /// Goes over space to the end, and refuses anything else.
  func readEnd() throws(ScanError) {
    let at = afterSpace(at)
    if at < end { throw fault(.trailingContent, at: at) }
  }

  /// Reads one value with all that stands in it, and the space before it.
  mutating func readValue() throws(ScanError) {
    /// The entry of the innermost open container, and its closing bracket; 0 where none is open.
    var container = 0
    var closing: UInt8 = 0
    var depth = 0
    var seenKeys: UInt64 = 0
    // What reads a part gives the place after it, so that the place is never kept in memory.
    var at = afterSpace(self.at)

    while true {
      if closing == UInt8(ascii: "}") {
        guard at < end else { throw fault(.unexpectedEnd, at: at) }
        guard at.pointee == UInt8(ascii: "\"") else { throw fault(.unexpected(.key), at: at) }
        at = try text(at, isKey: true)
        let bit: UInt64 = 1 << UInt64(tokens[count - 1].link >> 26)
        if seenKeys & bit != 0 {
          try JSONKeys.compare(last: count - 1, in: container, of: tokens, start: start)
        }
        seenKeys |= bit
        at = try afterColon(at)
      }
      if let next = try scalar(at) {
        self.at = next
        guard depth > 0 else { return }
        tokens[container].addValue()
        at = afterSpace(next)
      } else {
        guard depth < deepestNesting else { throw fault(.nestedTooDeep, at: at) }
        tape.seenKeys[depth] = seenKeys
        depth += 1
        seenKeys = 0
        let opened: JSONToken.Sort = at.pointee == UInt8(ascii: "{") ? .object : .array
        write(JSONToken(opened, at: offset(of: at), link: UInt32(truncatingIfNeeded: container)))
        container = count - 1
        closing = Self.closing(opened)
        at = afterSpace(at + 1)
        guard at < end, at.pointee == closing else { continue }
      }

      // What follows a value: the ends of any number of containers, then a comma.
      while true {
        guard at < end else { throw fault(.unexpectedEnd, at: at) }
        if at.pointee == UInt8(ascii: ",") {
          let mark = at
          at = afterSpace(at + 1)
          if at < end, at.pointee == closing { throw fault(.trailingComma, at: mark) }
          break
        }
        guard at.pointee == closing else {
          let missing: JSONError.Expectation =
            closing == UInt8(ascii: "}") ? .commaOrBrace : .commaOrBracket
          throw fault(.unexpected(missing), at: at)
        }
        at += 1
        depth -= 1
        let outer = try close(container, before: at)
        self.at = at
        guard depth > 0 else { return }
        seenKeys = tape.seenKeys[depth]
        container = outer
        tokens[container].addValue()
        closing = Self.closing(tokens[container].sort)
        at = afterSpace(at)
      }
    }
  }

  /// Reads a value that nothing stands in, and gives the place after it; `nil` where an object or
  /// array begins.
  @inline(__always)
  private mutating func scalar(
    _ at: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8>? {
    guard at < end else { throw fault(.unexpectedEnd, at: at) }
    switch at.pointee {
    case UInt8(ascii: "\""): return try text(at, isKey: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(at)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
    case UInt8(ascii: "t"): return try word(at, "true", .true)
    case UInt8(ascii: "f"): return try word(at, "false", .false)
    case UInt8(ascii: "n"): return try word(at, "null", .null)
    default: throw fault(.unexpected(.value), at: at)
    }
  }

  /// Where the value of a key begins, after the colon and space around it.
  @inline(__always)
  private func afterColon(
    _ place: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    let at = afterSpace(place)
    guard at < end else { throw fault(.unexpectedEnd, at: at) }
    guard at.pointee == UInt8(ascii: ":") else { throw fault(.unexpected(.colon), at: at) }
    return afterSpace(at + 1)
  }

  /// The closing bracket of a container.
  @inline(__always)
  private static func closing(_ sort: JSONToken.Sort) -> UInt8 {
    sort == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }

  /// Completes the entry of a container whose closing bracket was the byte before, and gives the
  /// one it stands in.
  @inline(__always)
  private func close(
    _ container: Int,
    before at: UnsafePointer<UInt8>
  ) throws(ScanError) -> Int {
    let outer = Int(tokens[container].link)
    if tokens[container].sort == .object, tokens[container].count > JSONKeys.mostCompared {
      try JSONKeys.findTwice(in: container, of: tokens, start: start)
    }
    tokens[container].link = UInt32(truncatingIfNeeded: count)
    tokens[container].length = offset(of: at) &- tokens[container].offset
    return outer
  }

  /// Reads `true`, `false` or `null`, and gives the place after it.
  @inline(never)
  private mutating func word(
    _ at: UnsafePointer<UInt8>,
    _ word: StaticString,
    _ sort: JSONToken.Sort
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard at + index < end else { throw fault(.unexpectedEnd, at: end) }
      guard at[index] == word.utf8Start[index] else { throw fault(.unexpected(.value), at: at) }
    }
    write(JSONToken(sort, at: offset(of: at), length: UInt32(truncatingIfNeeded: length)))
    return at + length
  }

  /// Adds an entry to the tape.
  @inline(__always)
  mutating func write(_ token: JSONToken) {
    if count == capacity {
      tape.grow(keeping: count)
      tokens = tape.tokens
      capacity = tape.capacity
    }
    (tokens + count).initialize(to: token)
    count += 1
  }

  /// The place of the next byte that is no space.
  ///
  /// Indentation is a line break and many spaces, so spaces are passed eight at a time.
  @inline(__always)
  func afterSpace(_ place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = place
    while at < end {
      let byte = at.pointee
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        return at
      }
      at += 1
      while end - at >= 8 {
        let different = JSONWord.load(at) ^ (JSONWord.ones &* 0x20)
        guard different == 0 else {
          at += different.trailingZeroBitCount / 8
          break
        }
        at += 8
      }
    }
    return at
  }

  @inline(__always)
  func offset(of pointer: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: pointer - start)
  }

  func fault(_ reason: ScanError.Reason, at pointer: UnsafePointer<UInt8>) -> ScanError {
    ScanError(reason: reason, offset: pointer - start)
  }

  /// The fault of something that is broken, or only unfinished when more bytes can follow the end.
  func fault(
    _ reason: ScanError.Reason,
    at pointer: UnsafePointer<UInt8>,
    lookingAt next: UnsafePointer<UInt8>
  ) -> ScanError {
    next < end || isWhole ? fault(reason, at: pointer) : fault(.unexpectedEnd, at: end)
  }
}
