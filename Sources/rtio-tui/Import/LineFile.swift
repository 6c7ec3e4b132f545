/// A file, or standard output, written line by line, of any length; a file is there whole or not at
/// all.
struct LineFile: ~Copyable {
  private let path: String?
  /// The file; `nil` for standard output.
  private var file: DraftFile?
  private var pending: [UInt8] = []
  /// Why writing failed; `nil` while it did not.
  private var failure: String?

  /// How many bytes are written at once.
  private static let block = 256 << 10

  /// Begins a file of that path; standard output when it is `nil`.
  init(_ path: String?) {
    self.path = path
    if let path { file = DraftFile(path) }
    pending.reserveCapacity(2 * Self.block)
  }

  /// Adds a line and says whether to go on.
  mutating func write(_ line: [UInt8]) -> Bool {
    pending += line
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.block { flush() }
    return failure == nil
  }

  /// Adds a piece of text and says whether to go on.
  @discardableResult mutating func write(piece: String) -> Bool {
    pending += piece.utf8
    if pending.count >= Self.block { flush() }
    return failure == nil
  }

  /// Puts the file in its place, and says why that failed and what to do; `nil` when it did not.
  mutating func finish() -> String? {
    let path = path ?? ""
    return end().map { "'\(path)' was not written: \($0); choose another path with -o" }
  }

  /// Puts the file in its place, and says why that failed; `nil` when it did not.
  mutating func end() -> String? {
    flush()
    failure = file?.finish() ?? failure
    return failure
  }

  private mutating func flush() {
    guard failure == nil else { return }
    guard path != nil else {
      StandardOutput.write(document: pending)
      return pending.removeAll(keepingCapacity: true)
    }
    pending.withUnsafeBytes { bytes in
      failure = file?.write(bytes)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
