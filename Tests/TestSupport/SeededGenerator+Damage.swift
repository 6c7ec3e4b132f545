extension SeededGenerator {
  /// Bytes of a JSON text with something replaced, removed, repeated or cut off.
  package mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      case 3: bytes[place] = Array("{}[]\",:\\-0eu".utf8).randomElement(using: &self) ?? 0
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
