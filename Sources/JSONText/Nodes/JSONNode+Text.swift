extension JSONNode {
  /// The text of a string, without its escapes.
  package var string: String? {
    token.pointee.sort == .string ? text : nil
  }

  /// The text of what is known to be a string.
  var text: String { JSONEscapes.text(of: rawBytes, marks: token.pointee.header) }

  /// Whether this is the string `text`, found without making one.
  package func isText(_ text: StaticString) -> Bool {
    isText(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether this is the string `text`, which is known only at run time, byte for byte.
  package func isText(equalTo text: String) -> Bool {
    var text = text
    return text.withUTF8 { isText($0) }
  }

  /// Whether this and another are strings of the same text, however each spells it.
  package func isSameText(as other: JSONNode) -> Bool {
    let (own, others) = (token.pointee, other.token.pointee)
    guard own.sort == .string, others.sort == .string else { return false }
    let (raw, otherRaw) = (rawBytes, other.rawBytes)
    if raw.count == otherRaw.count, let start = raw.baseAddress, let second = otherRaw.baseAddress,
      JSONWord.areEqual(start, second, count: raw.count)
    {
      return true
    }
    // Plain ASCII spells a text in one way only.
    let marks = own.header | others.header
    return marks & (JSONToken.hasEscapes | JSONToken.hasWideBytes) != 0 && text == other.text
  }

  /// The digits of a number as they are written, so that `1.00` keeps them.
  package var numberText: String? {
    guard token.pointee.sort == .number else { return nil }
    return JSONEscapes.text(of: rawBytes, marks: 0)
  }

  /// A number without point or exponent that an `Int` can hold.
  package var integer: Int? {
    guard token.pointee.sort == .number, token.pointee.header & JSONToken.isFraction == 0 else {
      return nil
    }
    let digits = rawBytes
    let isNegative = digits.first == UInt8(ascii: "-")
    var value = 0
    for byte in digits.dropFirst(isNegative ? 1 : 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - UInt8(ascii: "0"))
      let (sum, carry) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  private func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    token.pointee.sort == .string && token.pointee.isText(text, in: document.pointee.start)
  }
}

extension JSONToken {
  /// Whether this, the entry of a string, stands for a text.
  @inline(__always)
  func isText(_ text: UnsafeBufferPointer<UInt8>, in bytes: UnsafePointer<UInt8>) -> Bool {
    let first = bytes + Int(offset) + 1
    let count = Int(length) - 2
    if count == text.count {
      guard let start = text.baseAddress else { return true }
      return JSONWord.areEqual(first, start, count: count) && header & Self.hasEscapes == 0
    }
    // A text with escapes is longer than what it stands for.
    guard count > text.count, header & Self.hasEscapes != 0 else { return false }
    let raw = UnsafeBufferPointer(start: first, count: count)
    return JSONEscapes.bytes(of: raw, marks: header).elementsEqual(text)
  }
}
