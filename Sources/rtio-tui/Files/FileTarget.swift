import Glibc

/// Where a file that is to be written lies, once links are followed, and what is there now.
struct FileTarget {
  /// The path of the file itself: that of the path given, or of what the link there points to.
  let path: String
  /// Who may do what with the file that is there; `nil` when there is none.
  let rights: Rights?

  /// Owners and permissions of a file.
  struct Rights {
    let owner: uid_t
    let group: gid_t
    let permissions: mode_t

    /// Gives them to an open file, as far as this user may.
    ///
    /// Where the group cannot be given, nobody else's group gets what it was meant to have.
    func give(to descriptor: Int32) {
      let isOfGroup =
        fchown(descriptor, owner, group) == 0 || fchown(descriptor, uid_t.max, group) == 0
      fchmod(descriptor, isOfGroup ? permissions : permissions & ~0o070)
    }
  }

  /// How many links are followed, one to the next.
  private static let mostLinks = 40

  /// Looks at what is there.
  ///
  /// - Throws: why nothing may be put there.
  init(_ given: String) throws(FileError) {
    path = Self.followingLinks(given)
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .bySystem }
      rights = nil
      return
    }
    rights = Rights(
      owner: status.st_uid,
      group: status.st_gid,
      permissions: status.st_mode & 0o777
    )
    if let kind = FileKind(status), kind != .file {
      throw FileError(reason: "\(kind.rawValue) is there, which is not replaced")
    }
    guard access(path, W_OK) == 0 else { throw .bySystem }
  }

  /// The folder of the file.
  var folder: String {
    guard let end = path.lastIndex(of: "/") else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Follows links by hand, since the last may point to a file that is yet to be made.
  private static func followingLinks(_ given: String) -> String {
    var path = given
    for _ in 0..<mostLinks {
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(path, &target, target.count)
      guard length > 0 else { break }
      let text = String(
        decoding: target.prefix(length).map { UInt8(bitPattern: $0) },
        as: UTF8.self
      )
      if text.hasPrefix("/") {
        path = text
      } else {
        let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        path = path[..<end] + text
      }
    }
    return path
  }
}

/// What a path leads to, as a sentence calls it.
enum FileKind: String {
  case file = "a file"
  case folder = "a folder"
  case pipe = "a pipe"
  case device = "a device"
  case socket = "a socket"

  /// `nil` for what has no name here.
  init?(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFCHR, S_IFBLK: self = .device
    case S_IFSOCK: self = .socket
    default: return nil
    }
  }

  /// `nil` when nothing is there.
  init?(at path: String) {
    var status = Glibc.stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
