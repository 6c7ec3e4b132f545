/// Whole numbers, each in one byte as long as all are small, then in two, then in four.
///
/// Most columns have a few dozen different values, and there are many columns.
struct NarrowNumbers {
  private var bytes: [UInt8] = []
  private var width = 1
  private(set) var count = 0

  mutating func append(_ number: UInt32) {
    while width < 4, number >> UInt32(8 * width) != 0 { widen() }
    for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place))) }
    count += 1
  }

  subscript(place: Int) -> UInt32 {
    var number: UInt32 = 0
    for offset in 0..<width {
      number |= UInt32(bytes[place * width + offset]) << UInt32(8 * offset)
    }
    return number
  }

  private mutating func widen() {
    var wider: [UInt8] = []
    wider.reserveCapacity(bytes.count * 2)
    for start in stride(from: 0, to: bytes.count, by: width) {
      wider += bytes[start..<(start + width)]
      wider += repeatElement(0, count: width)
    }
    bytes = wider
    width *= 2
  }
}
