extension SortValue {
  /// Bytes that compare, one after the other, as the values do.
  var key: [UInt8] {
    switch self {
    case .number(let number):
      // Zero has one sign; negative numbers turn all their bits round, others the sign alone.
      let bits = (number == 0 ? 0 : number).bitPattern
      let ordered = bits >> 63 == 1 ? ~bits : bits | 1 << 63
      return [0] + (0..<8).map { UInt8(truncatingIfNeeded: ordered >> UInt64(56 - 8 * $0)) }
    case .text(let text): return [1] + text.bytes
    }
  }
}
