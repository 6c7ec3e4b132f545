/// A file, or standard output, that takes many small pieces and writes them in large ones; a file is
/// there whole or not at all.
///
/// Whoever hands pieces over cannot always stop at once: a failure is remembered, what comes after it
/// is dropped, and the end says so.
final class BufferedFile {
  /// The draft; `nil` for standard output, and where none could be begun.
  private var file: DraftFile?
  private let isStandardOutput: Bool
  private var pending: [UInt8] = []
  /// Why writing failed; `nil` while it did not.
  private(set) var failure: FileError?

  /// How many bytes are written at once.
  private static let block = 1 << 20

  /// Begins a file of that path; standard output when it is `nil`.
  ///
  /// - Parameters:
  ///   - path: Where it is to be.
  ///   - isFlushed: Whether it has to outlast a loss of power; not for what can be made anew.
  init(_ path: String?, isFlushed: Bool = true) {
    isStandardOutput = path == nil
    pending.reserveCapacity(Self.block)
    guard let path else { return }
    do throws(FileError) {
      file = try DraftFile(path, isFlushed: isFlushed)
    } catch {
      failure = error
    }
  }

  /// Adds a piece and says whether to go on.
  @discardableResult func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if pending.count + bytes.count > Self.block { flush() }
    if bytes.count > Self.block { send(bytes) } else { pending.append(contentsOf: bytes) }
    return failure == nil
  }

  /// Adds a piece of text and says whether to go on.
  @discardableResult func write(piece: String) -> Bool {
    pending += piece.utf8
    if pending.count >= Self.block { flush() }
    return failure == nil
  }

  /// Adds a line and says whether to go on.
  func write(line: [UInt8]) -> Bool {
    pending += line
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.block { flush() }
    return failure == nil
  }

  /// Puts the file in its place.
  ///
  /// - Throws: why that, or something before, failed.
  func finish() throws(FileError) {
    flush()
    if let failure { throw failure }
    try file?.finish()
  }

  private func flush() {
    if isStandardOutput {
      StandardOutput.write(document: pending)
    } else {
      pending.withUnsafeBytes { send($0) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    if isStandardOutput { return StandardOutput.write(document: Array(bytes)) }
    do throws(FileError) {
      try file?.write(bytes)
    } catch {
      failure = error
    }
  }
}
