import Glibc

/// A file written beside its place and renamed at the end, so that it is there whole or not at all.
struct DraftFile: ~Copyable {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  /// Why writing failed; `nil` while it did not.
  private(set) var failure: String?
  private var isFinished = false

  /// Begins a file of that path, with these permissions when it is new.
  init(_ path: String, permissions: mode_t = 0o666) {
    self.path = path
    draft = "\(path).\(getpid())"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
    if descriptor < 0 { failure = SystemReason.text }
  }

  deinit {
    // Whoever stopped in the middle leaves nothing behind.
    guard !isFinished, descriptor >= 0 else { return }
    close(descriptor)
    unlink(draft)
  }

  /// Adds all the bytes, unless something failed before, and says what did.
  @discardableResult mutating func write(_ bytes: UnsafeRawBufferPointer) -> String? {
    if failure == nil { failure = Self.write(bytes, to: descriptor) }
    return failure
  }

  /// Puts the file in its place, and says why that failed; `nil` when it did not.
  mutating func finish() -> String? {
    guard failure == nil else { return failure }
    isFinished = true
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0 || rename(draft, path) != 0 {
      failure = SystemReason.text
      unlink(draft)
    }
    return failure
  }

  /// Writes all the bytes to an open file, and says why that failed; `nil` when it did not.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return SystemReason.text }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return nil
  }
}
