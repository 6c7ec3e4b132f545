import Glibc

extension FileText {
  /// A hold on the folder of a file, so that two programs do not read and replace it at a time.
  ///
  /// It ends with the process at the latest. Where a file system has no such holds, nothing is
  /// held.
  struct Lock {
    private let descriptor: Int32

    /// Waits until no other program holds the folder in which the file itself lies.
    init(besides path: String) {
      // A path that leads nowhere is said when it is written to.
      let folder = (try? FileTarget(path))?.folder
      descriptor = folder.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
      if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    }

    func release() {
      if descriptor >= 0 { close(descriptor) }
    }
  }
}
