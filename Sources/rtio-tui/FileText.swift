import Glibc

/// Small text files: read whole, replaced whole.
enum FileText {
  /// The most bytes that are read.
  static let longest = 1 << 20

  /// Why a file cannot be read.
  struct Problem: Error {
    /// The reason in words: `Permission denied`.
    let reason: String
  }

  /// The text of a file of at most a megabyte; `nil` when there is none of that path.
  ///
  /// - Throws: why it cannot be read; a longer file is refused, not cut.
  static func read(_ path: String) throws(Problem) -> String? {
    guard let file = fopen(path, "re") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Problem(reason: SystemReason.text)
    }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: longest + 1) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    guard ferror(file) == 0 else { throw Problem(reason: SystemReason.text) }
    guard bytes.count <= longest else { throw Problem(reason: "it is over a megabyte") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes beside the file and renames, so that a reader never meets half of it.
  ///
  /// Returns why it failed; `nil` when it did not.
  static func write(_ text: String, to path: String) -> String? {
    makeFolders(above: path)
    return replace(text, at: path, permissions: 0o600)
  }

  /// The same in a folder that is there, for a file that others may read.
  static func replace(_ text: String, at path: String) -> String? {
    replace(text, at: path, permissions: 0o666)
  }

  /// The same for a file that a team may share: it stays a link if it is one, and as readable as
  /// it was.
  static func writeShared(_ text: String, to path: String) -> String? {
    makeFolders(above: path)
    let linked = realpath(path, nil)
    defer { free(linked) }
    let target = linked.map { String(cString: $0) } ?? path
    var status = stat()
    let permissions = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o666
    return replace(text, at: target, permissions: permissions)
  }

  private static func replace(_ text: String, at path: String, permissions: mode_t) -> String? {
    var file = DraftFile(path, permissions: permissions)
    var text = text
    text.withUTF8 { bytes in _ = file.write(UnsafeRawBufferPointer(bytes)) }
    return file.finish()
  }

  /// Makes the folders above a path, for this user alone.
  static func makeFolders(above path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
  }
}
