import Glibc
import TrialQuery

/// Bytes that are kept in memory where they cannot be written into a file.
///
/// They grow where they lie as far as the system lets them, so that a large index is not there twice.
final class MemoryFile {
  private var start: UnsafeMutableRawPointer?
  private var room = 0
  private var count = 0
  /// Whether there was no more memory.
  private(set) var isFull = false

  func write(_ bytes: UnsafeRawBufferPointer) {
    guard !isFull else { return }
    if count + bytes.count > room {
      let larger = max(count + bytes.count, room + room / 2, 1 << 20)
      guard let moved = realloc(start, larger) else {
        isFull = true
        return
      }
      start = moved
      room = larger
    }
    guard let start, let address = bytes.baseAddress else { return }
    start.advanced(by: count).copyMemory(from: address, byteCount: bytes.count)
    count += bytes.count
  }

  /// Hands the bytes on; nothing is left here.
  func finish() -> FixedBytes {
    defer { start = nil }
    return FixedBytes(
      UnsafeRawBufferPointer(start: start, count: count),
      release: { free(UnsafeMutableRawPointer(mutating: $0.baseAddress)) }
    )
  }

  deinit { free(start) }
}
