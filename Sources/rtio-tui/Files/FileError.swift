import Glibc

/// Why a file cannot be read or written; whoever named the file says which it is and what to do.
struct FileError: Error {
  /// The reason in words: `Permission denied`.
  let reason: String

  init(reason: String) { self.reason = reason }

  /// Why the system refused the call before, in its own words.
  static var bySystem: FileError { FileError(reason: SystemReason.text) }
}
