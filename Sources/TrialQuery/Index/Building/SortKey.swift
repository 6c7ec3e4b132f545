extension [UInt8] {
  /// Adds bytes that compare, one after the other, as the values do.
  mutating func append(keyOf value: SortValue) {
    switch value {
    case .number(let number):
      // Zero has one sign; negative numbers turn all their bits round, others the sign alone.
      let bits = (number == 0 ? 0 : number).bitPattern
      let ordered = bits >> 63 == 1 ? ~bits : bits | 1 << 63
      append(0)
      Swift.withUnsafeBytes(of: ordered.bigEndian) { append(contentsOf: $0) }
    case .text(let text):
      append(1)
      append(folded: text)
    }
  }
}
