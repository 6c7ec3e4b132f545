import Glibc

/// Small text files: read whole, replaced whole.
enum FileText {
  /// The most bytes that are read of what this program keeps.
  static let longest = 1 << 20

  /// Why a file cannot be read.
  struct Problem: Error {
    /// The reason in words: `Permission denied`.
    let reason: String
  }

  /// The text of a file of at most a megabyte; `nil` when there is none of that path.
  ///
  /// - Throws: why it cannot be read; a longer file is refused, not cut, and so are bytes that are no
  ///   text in UTF-8 and what is no file, which might never end.
  static func read(_ path: String, mayBeStream: Bool = false) throws(Problem) -> String? {
    guard let bytes = try bytes(of: path, atMost: longest, mayBeStream: mayBeStream) else {
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(reason: "it is no text in UTF-8")
    }
    return text
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - limit: The most bytes there may be; a longer file is refused, not cut.
  ///   - mayBeStream: Whether a pipe or a device is read too, to its end.
  /// - Returns: The bytes; `nil` when there is no file of that path.
  /// - Throws: why it cannot be read.
  static func bytes(
    of path: String,
    atMost limit: Int,
    mayBeStream: Bool
  ) throws(Problem) -> [UInt8]? {
    if let kind = FileKind(at: path), kind != .file, !mayBeStream || kind == .folder {
      throw Problem(reason: "it is \(kind.rawValue), not a file")
    }
    guard let file = fopen(path, "re") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Problem(reason: SystemReason.text)
    }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    guard ferror(file) == 0 else { throw Problem(reason: SystemReason.text) }
    guard bytes.count <= limit else {
      let most = limit >> 20
      throw Problem(reason: "it is over \(most == 1 ? "a megabyte" : "\(most) megabytes")")
    }
    return bytes
  }

  /// Replaces a file as a whole (see `DraftFile`), making the folders above it; a new one is for this
  /// user alone.
  ///
  /// Returns why it failed; `nil` when it did not.
  static func writeOwn(_ text: String, to path: String) -> String? {
    makeFolders(above: path)
    return replace(text, at: path, permissions: 0o600)
  }

  /// The same in a folder that is there, for a file that others may read.
  static func writeExport(_ text: String, to path: String) -> String? {
    replace(text, at: path, permissions: 0o666)
  }

  /// The same for a file that a team may share.
  static func writeShared(_ text: String, to path: String) -> String? {
    makeFolders(above: path)
    return replace(text, at: path, permissions: 0o666)
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
