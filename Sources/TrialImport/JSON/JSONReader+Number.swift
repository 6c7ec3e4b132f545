extension JSONReader {
  /// Reads a number and gives its literal text.
  mutating func number() throws(JSONError) -> String {
    let first = index
    if next == UInt8(ascii: "-") { index += 1 }
    let whole = index
    try digits()
    if bytes[whole] == UInt8(ascii: "0"), index > whole + 1 {
      throw error(.leadingZero, at: whole)
    }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<index]), as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let first = index
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
    guard index > first else { throw error(.digitsMissing) }
  }
}
