import CFileSystem
import Doctor
import Glibc

/// Looks at folders and disks that write nothing.
enum Folders {
  /// The folder itself, or the nearest above it that is there.
  static func nearest(to path: String) -> String {
    var path = path
    while access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
      if path == "/" { break }
    }
    return path
  }

  /// The folder that a path is in.
  static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Why nothing can be put into a folder, or into that in which it is to be made; `nil` where it can.
  static func refusal(of path: String) -> String? {
    let folder = nearest(to: path)
    if let kind = FileKind(at: folder), kind != .folder {
      return "\(kind.rawValue) is in its place"
    }
    return access(folder, W_OK | X_OK) == 0 ? nil : SystemReason.text
  }
}

extension FolderFacts {
  init(_ purpose: Purpose, _ path: String?, in world: Environment) {
    self.init(
      purpose,
      path: path.map(world.abbreviating),
      isThere: path.map(world.exists) ?? false,
      refusal: path.flatMap(Folders.refusal)
    )
  }
}

extension HomeFacts {
  init(in world: Environment) {
    let path = world.variable("HOME").flatMap { $0.isEmpty ? nil : $0 }
    // Its own name is the user's.
    self.init(
      path: path.map { _ in "the home folder" },
      refusal: path.flatMap { path in
        world.exists(path) ? Folders.refusal(of: path) : "it is not there"
      }
    )
  }
}

extension DiskFacts {
  /// The disk of a path; `nil` where it cannot be asked.
  init?(of path: String, in world: Environment) {
    let folder = Folders.nearest(to: path)
    var disk = file_system()
    guard file_system_of(folder, &disk) == 0 else { return nil }
    // A part of some disks is for the superuser alone.
    let blocks = Int(clamping: geteuid() == 0 ? disk.free : disk.available)
    let free = blocks.multipliedReportingOverflow(by: Int(clamping: disk.block))
    var limit = rlimit()
    let isLimited = getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
    self.init(
      path: world.abbreviating(folder),
      freeBytes: free.overflow ? .max : free.partialValue,
      freeFiles: disk.files == 0 ? nil : Int(clamping: disk.free_files),
      largestFile: isLimited && limit.rlim_cur < rlim_t(Int.max) ? Int(limit.rlim_cur) : nil,
      kind: Int(disk.kind)
    )
  }
}
