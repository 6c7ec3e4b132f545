/// Bytes that only grow, in blocks, so that growing neither copies them nor takes their room twice.
struct ByteBlocks {
  private(set) var blocks: [[UInt8]] = []
  private static let blockBits = 20
  private static var blockSize: Int { 1 << blockBits }

  /// Adds bytes, which lie together in one block.
  mutating func append(_ bytes: [UInt8]) {
    let last = blockWithRoom(for: bytes.count)
    blocks[last].append(contentsOf: bytes)
  }

  /// Adds bytes with their number before them, 7 bits a byte.
  ///
  /// - Returns: Where they begin, for `split`.
  mutating func append(counted bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let last = blockWithRoom(for: bytes.count + 10)
    let start = UInt32(last << Self.blockBits + blocks[last].count)
    var rest = bytes.count
    while rest >= 0x80 {
      blocks[last].append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    blocks[last].append(UInt8(rest))
    blocks[last].append(contentsOf: bytes)
    return start
  }

  /// Lends counted bytes.
  func withBytes<Value>(
    countedAt place: UInt32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let (block, offset) = Self.split(place)
    return blocks[block].withUnsafeBufferPointer { bytes in
      var start = offset
      var count = 0
      var shift = 0
      while bytes[start] >= 0x80 {
        count |= Int(bytes[start] & 0x7F) << shift
        shift += 7
        start += 1
      }
      count |= Int(bytes[start]) << shift
      start += 1
      return body(UnsafeBufferPointer(rebasing: bytes[start..<(start + count)]))
    }
  }

  private mutating func blockWithRoom(for count: Int) -> Int {
    if blocks.isEmpty || blocks[blocks.count - 1].count + count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(max(Self.blockSize, count))
    }
    return blocks.count - 1
  }

  /// The block in which a place lies, and the offset there.
  private static func split(_ place: UInt32) -> (block: Int, offset: Int) {
    (Int(place) >> blockBits, Int(place) & (blockSize - 1))
  }
}
