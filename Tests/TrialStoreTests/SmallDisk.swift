import Foundation

/// A disk in memory that is soon full; only the superuser may make one.
final class SmallDisk {
  let path: String

  init(mebibytes: Int) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.shell("mount -t tmpfs -o size=\(mebibytes)m tmpfs '\(path)'") else {
      try? FileManager.default.removeItem(atPath: path)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit {
    _ = Self.shell("umount '\(path)'")
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Whether this process may; tried once.
  static let canBeMounted = (try? SmallDisk(mebibytes: 1)) != nil

  private static func shell(_ command: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
