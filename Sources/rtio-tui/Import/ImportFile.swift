import CSignalHandlers
import Glibc
import RegistryFiles

/// A file to import, or standard input.
struct ImportFile {
  /// How it is named in messages.
  let name: String
  /// The path; `nil` for standard input.
  let path: String?
  /// Its size in bytes; `nil` for a stream.
  let size: Int?

  /// The name of standard input.
  static let standardInput = ImportFile(name: "standard input", path: nil, size: nil)

  /// The files that paths stand for: folders stand for all files in them, in the order of names.
  ///
  /// - Returns: The files, and the paths that cannot be read with the reason.
  static func files(
    of paths: [String],
    in world: Environment
  ) -> (files: [ImportFile], unreadable: [(path: String, reason: String)]) {
    var files: [ImportFile] = []
    var unreadable: [(path: String, reason: String)] = []
    for path in paths {
      if path == "-" {
        files.append(.standardInput)
      } else {
        add(world.expanding(path), depth: 0, isNamed: true, to: &files, &unreadable)
      }
    }
    return (files, unreadable)
  }

  /// How deep folders may stand in each other, against links that lead in circles.
  private static let deepest = 32

  private static func add(
    _ path: String,
    depth: Int,
    isNamed: Bool,
    to files: inout [ImportFile],
    _ unreadable: inout [(path: String, reason: String)]
  ) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      unreadable.append((path, SystemReason.text))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard depth < deepest else { return }
      guard let names = names(inFolder: path) else {
        unreadable.append((path, SystemReason.text))
        return
      }
      for name in names {
        let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        add(inner, depth: depth + 1, isNamed: false, to: &files, &unreadable)
      }
    case S_IFREG: files.append(ImportFile(name: path, path: path, size: Int(status.st_size)))
    default:
      // A pipe that the user names is read; what only stands in a folder is not waited for.
      if isNamed { files.append(ImportFile(name: path, path: path, size: nil)) }
    }
  }

  /// The names in a folder, hidden ones left out, in order; `nil` when it cannot be read.
  static func names(inFolder path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// An open file as bytes to import; closed when nobody holds it any more.
final class OpenImportFile {
  private let descriptor: Int32
  private let isOurs: Bool
  private let size: Int?
  /// How many bytes were read.
  private(set) var bytesRead = 0

  /// Opens the file.
  ///
  /// `nil` when it cannot be opened; `errno` has the reason.
  init?(_ file: ImportFile) {
    if let path = file.path {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      isOurs = true
    } else {
      descriptor = STDIN_FILENO
      isOurs = false
    }
    size = file.size
    guard descriptor >= 0 else { return nil }
  }

  deinit { if isOurs, descriptor >= 0 { close(descriptor) } }

  /// Its bytes one after the other.
  var source: ByteSource {
    ByteSource { buffer throws(ByteSourceError) in
      try self.count { read(self.descriptor, buffer.baseAddress, buffer.count) }
    }
  }

  /// Its bytes at any place; `nil` for a stream.
  var access: RandomAccess? {
    size.map { size in
      RandomAccess(size: size) { offset, buffer throws(ByteSourceError) in
        try self.count { pread(self.descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
      }
    }
  }

  private func count(_ read: () -> Int) throws(ByteSourceError) -> Int {
    while true {
      let count = read()
      if count >= 0 {
        bytesRead += count
        return count
      }
      guard errno == EINTR else {
        throw .unreadable(reason: SystemReason.text)
      }
      // Whoever stops the import does not wait for a pipe that has nothing to say.
      if interrupt_was_asked() != 0 { return 0 }
    }
  }
}
