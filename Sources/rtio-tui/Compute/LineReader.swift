import Glibc

/// The lines of a file or of standard input, read one at a time, however long they are.
final class LineReader {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  /// Whether reading ended because of an error, not at the end of the file.
  private(set) var hasFailed = false

  /// Opens the file of that path, or standard input for `-`; `nil` when it cannot be opened.
  init?(_ path: String) {
    guard let file = path == "-" ? fdopen(dup(STDIN_FILENO), "re") : fopen(path, "re") else {
      return nil
    }
    self.file = file
  }

  deinit {
    free(buffer)
    fclose(file)
  }

  /// The bytes of the next line without its line feed; `nil` at the end.
  func next() -> [UInt8]? {
    let count = getline(&buffer, &capacity, file)
    guard count >= 0, let buffer else {
      hasFailed = ferror(file) != 0
      return nil
    }
    var bytes = UnsafeRawBufferPointer(start: buffer, count: count)
    if bytes.last == UInt8(ascii: "\n") {
      bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
    }
    return Array(bytes)
  }
}
