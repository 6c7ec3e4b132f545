extension JSONScanner {
  /// Reads a number; the scanner stands on its sign or first digit.
  @inline(__always)
  mutating func number() throws(JSONFault) {
    let first = at
    var marks: UInt32 = 0
    if at.pointee == UInt8(ascii: "-") { at += 1 }
    let whole = at
    try digits()
    if whole.pointee == UInt8(ascii: "0"), at - whole > 1 { throw fault(.leadingZero, at: whole) }
    if at < end, at.pointee == UInt8(ascii: ".") {
      marks = JSONToken.isFraction
      at += 1
      try digits()
    }
    if at < end, at.pointee | 0x20 == UInt8(ascii: "e") {
      marks = JSONToken.isFraction
      at += 1
      if at < end, at.pointee == UInt8(ascii: "+") || at.pointee == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    // More digits could follow the end of what is there so far.
    if at == end, !isWhole { throw fault(.unexpectedEnd) }
    write(
      JSONToken(
        .number,
        at: offset(of: first),
        length: UInt32(truncatingIfNeeded: at - first),
        marks: marks
      )
    )
  }

  @inline(__always)
  private mutating func digits() throws(JSONFault) {
    let first = at
    while at < end, at.pointee &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > first else { throw fault(.digitsMissing, at: at, lookingAt: at) }
  }
}
