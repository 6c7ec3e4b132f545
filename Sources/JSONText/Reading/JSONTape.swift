/// The memory that documents are read into, kept from one to the next.
final class JSONTape {
  /// The entries of the document read last.
  private(set) var tokens: UnsafeMutablePointer<JSONToken>
  private(set) var capacity = 256
  /// For each open object the keys met so far, a bit of 64 for each, by depth.
  let seenKeys: UnsafeMutablePointer<UInt64>

  init(deepestNesting: Int) {
    tokens = .allocate(capacity: capacity)
    seenKeys = .allocate(capacity: deepestNesting + 1)
  }

  deinit {
    tokens.deallocate()
    seenKeys.deallocate()
  }

  /// Makes room for twice as many entries, and keeps the first.
  @inline(never)
  func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<JSONToken>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
    capacity *= 2
  }
}
