import Glibc

/// A short text that one process of this program hands to another through a pipe.
///
/// Arguments and the environment of a process can be seen by others on the machine, the content of a pipe cannot.
enum HandedText {
  /// The most bytes, which a pipe takes without anybody reading them.
  static let longest = 4096

  /// A pipe with a text in it, closed where it is written.
  ///
  /// - Returns: The end to read from, which the caller closes.
  /// - Throws: `ProgramError` for a text that is too long, and with the reason of the system.
  static func pipe(with text: String) throws(ProgramError) -> Int32 {
    guard text.utf8.count <= longest else {
      throw ProgramError(.wrongUse, "the name of the store is over \(longest) bytes; shorten it")
    }
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Self.error() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    do throws(FileError) {
      try Array(text.utf8).span.withUnsafeBytes { bytes throws(FileError) in
        try DraftFile.write(bytes, to: ends[1])
      }
    } catch {
      close(ends[0])
      throw Self.error()
    }
    return ends[0]
  }

  /// Reads the text, and closes the descriptor.
  ///
  /// - Throws: `ProgramError` when nothing was handed over there.
  static func read(from descriptor: Int32) throws(ProgramError) -> String {
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: longest)
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { break }
      count += read
    }
    guard count > 0, let text = String(validating: bytes.prefix(count), as: UTF8.self) else {
      throw ProgramError(
        .wrongUse,
        "--store-descriptor is for this program itself; name the store with --store"
      )
    }
    return text
  }

  private static func error() -> ProgramError {
    ProgramError(.notDone, "the store could not be handed over: \(SystemReason.text)")
  }
}
