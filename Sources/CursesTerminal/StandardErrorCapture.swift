import CSignalHandlers
import Glibc

/// Keeps messages off the screen while it is drawn on, and shows them when it is left.
///
/// Whatever is written to standard error meanwhile goes to a file without a name.
struct StandardErrorCapture: ~Copyable {
  private let original: Int32
  private let file: Int32

  /// Starts to keep messages; `nil` when no file can be made, and nothing is changed.
  init?() {
    let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(directory)/rtio-tui.XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    unlink(name)
    let original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard original >= 0, dup2(file, STDERR_FILENO) >= 0 else {
      Glibc.close(file)
      return nil
    }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    self.original = original
    self.file = file
    terminal_restore_messages(file, original)
  }

  /// Gives standard error back, and writes there what was kept.
  ///
  /// - Parameter isShown: False when nobody is left to read it.
  consuming func end(isShown: Bool) {
    terminal_restore_messages(-1, -1)
    dup2(original, STDERR_FILENO)
    if isShown { replay() }
    Glibc.close(original)
    Glibc.close(file)
  }

  private borrowing func replay() {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { part in
      guard let start = part.baseAddress else { return }
      var place: off_t = 0
      while case let count = pread(file, start, part.count, place), count > 0 {
        guard write(original, start, count) == count else { return }
        place += off_t(count)
      }
    }
  }
}
