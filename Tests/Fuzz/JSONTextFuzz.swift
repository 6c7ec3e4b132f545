// A libFuzzer target over the room JSONText, compiled into one module with it by scripts/fuzz.

/// Reads whatever bytes come, as a whole document and as the beginning of a longer text, and stops
/// the program when the readings contradict each other or the plain reading of the grammar.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // A copy of the exact size, so that reading one byte too far is found.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = JSONReader(limits: JSONLimits(deepestNesting: 16))
  let whole = outcome(&reader, bytes, isEnd: true, isAlone: true)

  var grammar = Grammar(bytes: bytes, deepestNesting: 16)
  precondition((whole.error == nil) == grammar.holds, "not what the grammar says")

  // What the beginning was found to be may change only by more text completing it.
  let first = outcome(&reader, bytes, isEnd: true, isAlone: false)
  let cut = bytes.isEmpty ? 0 : Int(bytes[count / 2]) * (count + 1) / 256
  let part = outcome(&reader, Array(bytes.prefix(cut)), isEnd: false, isAlone: false)
  if part.error?.code == .unexpectedEnd {
    precondition(part.error?.offset == cut, "the end is not where the bytes end")
  } else {
    precondition(part.error == first.error && part.end == first.end, "more text changed a refusal")
    precondition(part.values == first.values, "more text changed a value")
  }
  return 0
}

private struct Outcome {
  var error: JSONError?
  var end = 0
  var values = 0
}

private func outcome(
  _ reader: inout JSONReader,
  _ bytes: [UInt8],
  isEnd: Bool,
  isAlone: Bool
) -> Outcome {
  do throws(JSONError) {
    if isAlone {
      return Outcome(end: bytes.count, values: try reader.read(bytes.span) { visit($0) })
    }
    let found = try reader.readValue(in: bytes.span, at: 0, isEnd: isEnd) { visit($0) }
    return Outcome(end: found.end, values: found.value)
  } catch {
    precondition(error.offset <= bytes.count && error.position >= .start)
    return Outcome(error: error)
  }
}

/// Asks everything of every value, and counts them.
private func visit(_ node: JSONNode) -> Int {
  var values = 1
  let text = node.string
  precondition((text != nil) == (node.kind == .string))
  if let text { precondition(node.isText(equalTo: text), "a text is not itself") }
  if let integer = node.integer {
    precondition(Int(node.numberText ?? "") == integer, "a number is not itself")
  }
  precondition(node.rawBytes.count <= node.range.count)
  for member in node.members {
    let found = node.member(named: member.name)
    precondition(found?.offset == member.value.offset, "a key is not found")
    values += visit(member.key) + visit(member.value)
  }
  for element in node.elements { values += visit(element) }
  _ = node.path
  return values
}

/// The grammar of RFC 8259 with our refusals, as plainly as it can be written.
private struct Grammar {
  let bytes: [UInt8]
  let deepestNesting: Int
  var index = 0

  var holds: Bool {
    mutating get {
      guard String(validating: bytes, as: UTF8.self) != nil,
        !bytes.starts(with: [0xEF, 0xBB, 0xBF])
      else { return false }
      return value(depth: 0) && index == bytes.count
    }
  }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func space() {
    while take(" ") || take("\t") || take("\n") || take("\r") {}
  }

  private mutating func value(depth: Int) -> Bool {
    space()
    defer { space() }
    if take("{") { return depth < deepestNesting && object(depth: depth + 1) }
    if take("[") { return depth < deepestNesting && array(depth: depth + 1) }
    if take("\"") { return text() != nil }
    return take("true") || take("false") || take("null") || number()
  }

  private mutating func array(depth: Int) -> Bool {
    space()
    if take("]") { return true }
    repeat {
      guard value(depth: depth) else { return false }
    } while take(",")
    return take("]")
  }

  private mutating func object(depth: Int) -> Bool {
    space()
    if take("}") { return true }
    var keys: Set<[UInt16]> = []
    repeat {
      space()
      guard take("\""), let key = text(), keys.insert(key).inserted else { return false }
      space()
      guard take(":"), value(depth: depth) else { return false }
    } while take(",")
    return take("}")
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0") { guard digits() else { return false } }
    if take(".") { guard digits() else { return false } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let first = index
    while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { index += 1 }
    return index > first
  }

  /// The UTF-16 units of a text after its opening quote; `nil` when it is broken.
  private mutating func text() -> [UInt16]? {
    let escapes: [UInt8: UInt16] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
      UInt8(ascii: "t"): 9,
    ]
    var units: [UInt16] = []
    var plain = index
    func flush(_ units: inout [UInt16], to end: Int) {
      units += Array(String(decoding: bytes[plain..<end], as: UTF8.self).utf16)
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        flush(&units, to: index)
        index += 1
        return areWhole(units) ? units : nil
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        flush(&units, to: index)
        index += 1
        if take("u") {
          let digits = bytes[index...].prefix(4)
          let characters = digits.map { Character(Unicode.Scalar($0)) }
          guard characters.count == 4, characters.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let unit = UInt16(String(characters), radix: 16)
          else { return nil }
          units.append(unit)
          index += 4
        } else {
          guard let unit = escapes[next] else { return nil }
          units.append(unit)
          index += 1
        }
        plain = index
      default: index += 1
      }
    }
    return nil
  }

  private func areWhole(_ units: [UInt16]) -> Bool {
    String(validating: units, as: UTF16.self) != nil
  }
}
