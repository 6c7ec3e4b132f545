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
  /// A folder is read once, however many names and links lead to it.
  ///
  /// - Returns: The files, and the paths that give none with the reason.
  static func files(
    of paths: [String],
    in world: Environment
  ) -> (files: [ImportFile], unreadable: [(path: String, reason: String)]) {
    var search = FolderSearch()
    for path in paths {
      if path == "-" {
        search.files.append(.standardInput)
      } else {
        search.add(named: world.expanding(path))
      }
    }
    return (search.files, search.unreadable)
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

/// Finds the files in folders.
private struct FolderSearch {
  var files: [ImportFile] = []
  /// What gives no file, and why.
  var unreadable: [(path: String, reason: String)] = []
  /// The folders that were read.
  private var known: Set<FileIdentity> = []

  /// What makes a folder the same under all its names.
  private struct FileIdentity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  /// Adds what the user named: a file, a pipe, or all files of a folder.
  mutating func add(named path: String) {
    let before = (files.count, unreadable.count, known.count)
    add(path, isNamed: true)
    // A folder that was read before has given its files already.
    guard (files.count, unreadable.count) == (before.0, before.1), known.count > before.2 else {
      return
    }
    unreadable.append(
      (path, "no file is in this folder; names that begin with a point are left out")
    )
  }

  private mutating func add(_ path: String, isNamed: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      unreadable.append((path, "it cannot be read: \(SystemReason.text)"))
      return
    }
    switch FileKind(status) {
    case .folder:
      guard known.insert(.init(device: status.st_dev, number: status.st_ino)).inserted else {
        return
      }
      guard let names = ImportFile.names(inFolder: path) else {
        unreadable.append((path, "it cannot be read: \(SystemReason.text)"))
        return
      }
      for name in names {
        add(path.hasSuffix("/") ? path + name : "\(path)/\(name)", isNamed: false)
      }
    case .file:
      files.append(ImportFile(name: path, path: path, size: Int(status.st_size)))
    default:
      // A pipe that the user names is read; what only stands in a folder is not waited for.
      if isNamed { files.append(ImportFile(name: path, path: path, size: nil)) }
    }
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
