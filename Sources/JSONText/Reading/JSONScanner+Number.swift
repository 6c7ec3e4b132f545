extension JSONScanner {
  /// Reads the number whose sign or first digit stands here, and gives the place after it.
  @inline(__always)
  mutating func number(
    _ first: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    var marks: UInt32 = 0
    let whole = first.pointee == UInt8(ascii: "-") ? first + 1 : first
    var at = try afterDigits(whole)
    if whole.pointee == UInt8(ascii: "0"), at - whole > 1 { throw fault(.leadingZero, at: whole) }
    if at < end, at.pointee == UInt8(ascii: ".") {
      marks = JSONToken.isFraction
      at = try afterDigits(at + 1)
    }
    if at < end, at.pointee | 0x20 == UInt8(ascii: "e") {
      marks = JSONToken.isFraction
      at += 1
      if at < end, at.pointee == UInt8(ascii: "+") || at.pointee == UInt8(ascii: "-") { at += 1 }
      at = try afterDigits(at)
    }
    // More digits could follow the end of what is there so far.
    if at == end, !isWhole { throw fault(.unexpectedEnd, at: at) }
    write(
      JSONToken(
        .number,
        at: offset(of: first),
        length: UInt32(truncatingIfNeeded: at - first),
        marks: marks
      )
    )
    return at
  }

  /// The place after the digits that stand here, at least one.
  @inline(__always)
  private func afterDigits(
    _ first: UnsafePointer<UInt8>
  ) throws(ScanError) -> UnsafePointer<UInt8> {
    var at = first
    while at < end, at.pointee &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > first else { throw fault(.digitsMissing, at: at, lookingAt: at) }
    return at
  }
}
