/// Writes the fields of a packed trial one after the other.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole number that is not negative, 7 bits a byte, the lowest first.
  mutating func write(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ number: Double) { bytes.append(number: number.bitPattern) }

  /// The length in bytes, then the text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// How many, then each.
  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Whether there is one, then what there is.
  mutating func write<Value>(_ value: Value?, _ body: (inout PackedWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write(_ text: String?) { write(text) { $0.write($1) } }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
