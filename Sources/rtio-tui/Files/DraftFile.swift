import Glibc

/// A file written beside its place and put there at the end, so that it is there whole or not at all.
///
/// While it is written it has no name, where the file system can do that: whatever ends the process,
/// nothing half is left. A link stays, and the file it points to is written; the file keeps its owner,
/// group and permissions; what is no file is never replaced.
struct DraftFile: ~Copyable {
  private let target: FileTarget
  /// Its name while it is put in place, or all the time where files need one.
  private let draft: String
  private let descriptor: Int32
  private let isNameless: Bool
  private let isFlushed: Bool
  private var isFinished = false

  /// To be opened in a folder, for a file without a name there.
  private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to be.
  ///   - permissions: Those of a new file; one that is replaced keeps its own.
  ///   - isFlushed: Whether it has to outlast a loss of power; not for what can be made anew.
  /// - Throws: why nothing can be written there.
  init(
    _ path: String,
    permissions: mode_t = 0o666,
    isFlushed: Bool = true
  ) throws(FileError) {
    let target = try FileTarget(path)
    let draft = "\(target.path).\(getpid())"
    let nameless = open(target.folder, Self.withoutName | O_WRONLY | O_CLOEXEC, permissions)
    let named = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let descriptor = nameless >= 0 ? nameless : open(draft, named, permissions)
    if descriptor < 0 { throw .bySystem }
    self.target = target
    self.draft = draft
    self.descriptor = descriptor
    self.isFlushed = isFlushed
    isNameless = nameless >= 0
  }

  deinit {
    // Whoever stopped in the middle leaves nothing behind.
    guard !isFinished, descriptor >= 0 else { return }
    close(descriptor)
    if !isNameless { unlink(draft) }
  }

  /// Adds all the bytes; after a failure the file is to be given up.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try Self.write(bytes, to: descriptor)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: why that failed; what was there before is there still.
  mutating func finish() throws(FileError) {
    isFinished = true
    var failure: FileError?
    target.rights?.give(to: descriptor)
    let isWhole = (!isFlushed || fsync(descriptor) == 0) && (!isNameless || nameDraft())
    if !isWhole { failure = .bySystem }
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = .bySystem }
    if failure == nil, rename(draft, target.path) != 0 { failure = .bySystem }
    if let failure {
      unlink(draft)
      throw failure
    }
    if isFlushed { flushFolder() }
  }

  /// Gives the draft its name; `false` when that failed.
  private func nameDraft() -> Bool {
    let own = "/proc/self/fd/\(descriptor)"
    if linkat(AT_FDCWD, own, AT_FDCWD, draft, AT_SYMLINK_FOLLOW) == 0 { return true }
    // What a process of the same number left long ago.
    guard errno == EEXIST, unlink(draft) == 0 else { return false }
    return linkat(AT_FDCWD, own, AT_FDCWD, draft, AT_SYMLINK_FOLLOW) == 0
  }

  /// Makes the new name outlast a loss of power too, where folders can be flushed.
  private func flushFolder() {
    let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Writes all the bytes to an open file.
  static func write(
    _ bytes: UnsafeRawBufferPointer,
    to descriptor: Int32
  ) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Somebody else made this stream one that does not wait.
        var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if poll(&watched, 1, -1) > 0 || errno == EINTR { continue }
      }
      guard count > 0 else { throw .bySystem }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
