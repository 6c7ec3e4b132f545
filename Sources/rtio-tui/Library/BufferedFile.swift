/// A draft that takes many small pieces and writes them in large ones, of what can be made anew.
final class BufferedFile {
  private var file: DraftFile
  private var pending: [UInt8] = []

  /// How many bytes are written at once.
  private static let block = 1 << 20

  init(_ path: String) {
    file = DraftFile(path, isFlushed: false)
    pending.reserveCapacity(Self.block)
  }

  /// Why writing failed; `nil` while it did not.
  var failure: String? { file.failure }

  /// Adds a piece.
  func write(_ bytes: UnsafeRawBufferPointer) {
    if pending.count + bytes.count > Self.block { flush() }
    if bytes.count > Self.block { file.write(bytes) } else { pending.append(contentsOf: bytes) }
  }

  /// Puts the file in its place, and says why that failed; `nil` when it did not.
  func finish() -> String? {
    flush()
    return file.finish()
  }

  private func flush() {
    pending.withUnsafeBytes { bytes in _ = file.write(bytes) }
    pending.removeAll(keepingCapacity: true)
  }
}
