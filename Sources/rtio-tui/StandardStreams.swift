import Glibc

/// The standard output of the process.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of a text.
  ///
  /// Ends the process quietly when nobody reads any more, as `head` does.
  static func write(_ text: String) {
    if !writeAll(text, to: STDOUT_FILENO) { exit(0) }
  }
}

/// The standard error of the process.
enum StandardError {
  static func write(_ text: String) { _ = writeAll(text, to: STDERR_FILENO) }
}

private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { DraftFile.write(UnsafeRawBufferPointer($0), to: descriptor) == nil }
}
