/// A sum over bytes that notices damage; it protects against accidents, not against intent.
///
/// Four words at a time go into four sums that do not wait for each other, which is as quick as memory.
struct IndexSum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9
  )
  /// How many words went in, which says into which sum the next goes.
  private var words: UInt64 = 0
  /// The bytes that made no whole word.
  private var rest: UInt64 = 0

  /// The sum over everything added so far.
  var value: UInt64 {
    [lanes.0, lanes.1, lanes.2, lanes.3, words, rest].reduce(0) { Self.mixed($0, $1) }
  }

  /// Adds bytes, a multiple of 8 but for the last.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    func word() -> UInt64 {
      defer { offset &+= 8 }
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    while words & 3 != 0, offset &+ 8 <= bytes.count { add(word()) }
    while offset &+ 32 <= bytes.count {
      lanes.0 = Self.mixed(lanes.0, word())
      lanes.1 = Self.mixed(lanes.1, word())
      lanes.2 = Self.mixed(lanes.2, word())
      lanes.3 = Self.mixed(lanes.3, word())
      words &+= 4
    }
    while offset &+ 8 <= bytes.count { add(word()) }
    for byte in bytes[offset...] { rest = (rest ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1 }
  }

  private mutating func add(_ word: UInt64) {
    switch words & 3 {
    case 0: lanes.0 = Self.mixed(lanes.0, word)
    case 1: lanes.1 = Self.mixed(lanes.1, word)
    case 2: lanes.2 = Self.mixed(lanes.2, word)
    default: lanes.3 = Self.mixed(lanes.3, word)
    }
    words &+= 1
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var sum = IndexSum()
    bytes.withUnsafeBytes { sum.add($0) }
    return sum.value
  }
}
