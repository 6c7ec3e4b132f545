import TrialStore

extension RegistryNumber {
  /// The number that a study which is no JSON gives before the place where it breaks.
  ///
  /// `nil` when it breaks before its number, or gives none.
  init?(beforeBreakIn study: Slice<UnsafeBufferPointer<UInt8>>) {
    let key = Array("\"nctId\"".utf8)
    // The number stands at the front of every record.
    let front = Array(study.prefix(4096))
    guard
      let place = front.indices.first(where: { front[$0...].starts(with: key) })
    else { return nil }
    let rest = front[(place + key.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    guard rest.starts(with: "\"NCT".utf8) else { return nil }
    let digits = rest.dropFirst(4).prefix { (0x30...0x39).contains($0) }
    guard digits.count == 8, rest.dropFirst(12).first == UInt8(ascii: "\"") else { return nil }
    self.init(digits.reduce(0) { 10 * $0 + Int($1 - 0x30) })
  }
}
