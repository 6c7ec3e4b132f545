import Glibc

extension FileText {
  /// A hold on the folder of a file, so that two programs do not read and replace it at a time.
  ///
  /// It ends with the process at the latest. Where a file system has no such holds, nothing is
  /// held.
  struct Lock {
    private let descriptor: Int32

    /// Waits up to two seconds until no other program holds the folder in which the file itself lies.
    ///
    /// `nil` where one still does: no key would be answered meanwhile.
    init?(besides path: String) {
      // A path that leads nowhere is said when it is written to.
      let folder = (try? FileTarget(path))?.folder
      descriptor = folder.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
      guard descriptor >= 0 else { return }
      for _ in 0..<40 {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
        poll(nil, 0, 50)
      }
      close(descriptor)
      return nil
    }

    func release() {
      if descriptor >= 0 { close(descriptor) }
    }
  }
}
