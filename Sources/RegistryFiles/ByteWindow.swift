/// The part of a source that is in memory: bytes are taken at its front and added at its end.
struct ByteWindow: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private let source: ByteSource
  /// How many bytes were taken so far.
  private(set) var offset = 0
  /// Whether the source has no more.
  private(set) var isAtEnd = false
  /// Why the source ended, when it failed; what came before is sound and in memory.
  private(set) var fault: ByteSourceError?

  init(_ source: ByteSource, capacity: Int) {
    self.source = source
    memory = .allocate(byteCount: max(capacity, 64), alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The bytes in memory, good until the window changes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[start..<end]) }
  var count: Int { end - start }

  /// The byte at a place from the front; `nil` beyond what is in memory.
  subscript(place: Int) -> UInt8? { place < count ? memory[start + place] : nil }

  /// Takes bytes away from the front.
  mutating func drop(_ count: Int) {
    let count = min(count, self.count)
    start += count
    offset += count
  }

  /// Reads until that many bytes are in memory or the source ends; grows where it must.
  ///
  /// - Throws: `ByteSourceError` when the source failed and nothing that came before is left.
  mutating func require(_ count: Int) throws(ByteSourceError) {
    if !isAtEnd, self.count < count {
      makeRoom(for: count)
      while self.count < count, !isAtEnd { pull() }
    }
    if self.count == 0, count > 0, let fault { throw fault }
  }

  /// Reads at least one more byte, unless the source ends.
  ///
  /// - Throws: `ByteSourceError` when the source fails.
  mutating func readMore() throws(ByteSourceError) {
    if let fault { throw fault }
    guard !isAtEnd else { return }
    if count == memory.count {
      makeRoom(for: 2 * count)
    } else if end == memory.count {
      makeRoom(for: count + 1)
    }
    pull()
    if let fault { throw fault }
  }

  private mutating func pull() {
    let room = UnsafeMutableRawBufferPointer(rebasing: memory[end...])
    do throws(ByteSourceError) {
      let count = try source.read(into: room)
      if count == 0 { isAtEnd = true }
      end += count
    } catch {
      fault = error
      isAtEnd = true
    }
  }

  private mutating func makeRoom(for count: Int) {
    if count > memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
      larger.copyMemory(from: bytes)
      memory.deallocate()
      memory = larger
    } else if start > 0 {
      UnsafeMutableRawBufferPointer(rebasing: memory[0...]).copyMemory(from: bytes)
    }
    end -= start
    start = 0
  }
}
