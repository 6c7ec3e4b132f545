import Glibc

/// A file, or standard output, written line by line, of any length.
///
/// A file is written beside its place and renamed at the end, so that it is there whole or not at
/// all.
struct LineFile: ~Copyable {
  private let path: String?
  private let draft: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var failure: String?
  private var isFinished = false

  /// How many bytes are written at once.
  private static let block = 256 << 10

  /// Begins a file of that path; standard output when it is `nil`.
  init(_ path: String?) {
    self.path = path
    draft = path.map { "\($0).\(getpid())" } ?? ""
    descriptor =
      path == nil
      ? STDOUT_FILENO : open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { failure = Self.reason }
    pending.reserveCapacity(2 * Self.block)
  }

  deinit {
    // Whoever stopped in the middle leaves nothing behind.
    guard !isFinished, path != nil, descriptor >= 0 else { return }
    close(descriptor)
    unlink(draft)
  }

  /// Adds a line and says whether to go on.
  mutating func write(_ line: [UInt8]) -> Bool {
    pending += line
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.block { flush() }
    return failure == nil
  }

  /// Puts the file in its place, and says why that failed; `nil` when it did not.
  mutating func finish() -> String? {
    flush()
    guard let path else { return failure.map { "standard output: \($0)" } }
    if failure == nil {
      isFinished = true
      // A full disk may show only when the file is closed.
      if close(descriptor) != 0 || rename(draft, path) != 0 {
        failure = Self.reason
        unlink(draft)
      }
    }
    return failure.map { "'\(path)' was not written: \($0); choose another path with -o" }
  }

  private mutating func flush() {
    var place = 0
    while failure == nil, place < pending.count {
      let count = pending.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: place), $0.count - place)
      }
      if count > 0 {
        place += count
      } else if errno != EINTR {
        // Nobody reads any more, as with `head`: a quiet end.
        if path == nil, errno == EPIPE { exit(0) }
        failure = Self.reason
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
