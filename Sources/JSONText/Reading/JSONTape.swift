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
  func grow(keeping count: Int) { enlarge(to: 2 * capacity, keeping: count) }

  /// Makes room for so many entries at once, where no document is being read.
  ///
  /// Memory that is never written to is never taken, so a guess may be too high.
  func reserve(_ count: Int) {
    if capacity < count { enlarge(to: count, keeping: 0) }
  }

  private func enlarge(to capacity: Int, keeping count: Int) {
    let larger = UnsafeMutablePointer<JSONToken>.allocate(capacity: capacity)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
    self.capacity = capacity
  }
}
