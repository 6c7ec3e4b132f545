/// Bytes that only grow, in blocks, so that growing neither copies them nor takes their room twice.
struct ByteBlocks {
  private(set) var blocks: [[UInt8]] = []
  private static let blockBits = 20
  private static var blockSize: Int { 1 << blockBits }

  /// Adds bytes, which lie together in one block.
  ///
  /// - Returns: Where they begin, for `block(of:)`.
  mutating func append(_ bytes: some Collection<UInt8>) -> UInt32 {
    let count = bytes.count
    if blocks.isEmpty || blocks[blocks.count - 1].count + count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(max(Self.blockSize, count))
    }
    let last = blocks.count - 1
    let start = UInt32(last << Self.blockBits + blocks[last].count)
    blocks[last].append(contentsOf: bytes)
    return start
  }

  /// The block in which a place lies, and the offset there.
  static func split(_ place: UInt32) -> (block: Int, offset: Int) {
    (Int(place) >> blockBits, Int(place) & (blockSize - 1))
  }
}
