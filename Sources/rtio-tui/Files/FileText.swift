import Glibc

/// Small text files: read whole, replaced whole.
enum FileText {
  /// The most bytes that are read of what this program keeps.
  static let longest = 1 << 20

  /// The text of a file of at most a megabyte; `nil` when there is none of that path.
  ///
  /// - Throws: why it cannot be read; a longer file is refused, not cut, and so are bytes that are no
  ///   text in UTF-8 and what is no file, which might never end.
  static func read(_ path: String, mayBeStream: Bool = false) throws(FileError) -> String? {
    guard let bytes = try bytes(of: path, atMost: longest, mayBeStream: mayBeStream) else {
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(reason: "it is no text in UTF-8")
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
  ) throws(FileError) -> [UInt8]? {
    if let kind = FileKind(at: path), kind != .file, !mayBeStream || kind == .folder {
      throw FileError(reason: "it is \(kind.rawValue), not a file")
    }
    guard let file = fopen(path, "re") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError.bySystem
    }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    guard ferror(file) == 0 else { throw FileError.bySystem }
    guard bytes.count <= limit else {
      let most = limit >> 20
      throw FileError(reason: "it is over \(most == 1 ? "a megabyte" : "\(most) megabytes")")
    }
    return bytes
  }

  /// Replaces a file as a whole (see `DraftFile`), making the folders above it; a new one is for this
  /// user alone.
  ///
  /// - Throws: why it failed.
  static func writeOwn(_ text: String, to path: String) throws(FileError) {
    makeFolders(above: path)
    try replace(text, at: path, permissions: 0o600)
  }

  /// The same in a folder that is there, for a file that others may read.
  static func writeExport(_ text: String, to path: String) throws(FileError) {
    try replace(text, at: path, permissions: 0o666)
  }

  /// The same for a file that a team may share.
  static func writeShared(_ text: String, to path: String) throws(FileError) {
    makeFolders(above: path)
    try replace(text, at: path, permissions: 0o666)
  }

  private static func replace(
    _ text: String,
    at path: String,
    permissions: mode_t
  ) throws(FileError) {
    var file = try DraftFile(path, permissions: permissions)
    try Array(text.utf8).span.withUnsafeBytes { bytes throws(FileError) in try file.write(bytes) }
    try file.finish()
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
