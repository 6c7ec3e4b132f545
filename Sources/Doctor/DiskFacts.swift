/// The disk under the store.
package struct DiskFacts: Hashable, Sendable {
  /// The place that was looked at, for reading.
  package let path: String
  /// Bytes that this user may still write.
  package let freeBytes: Int
  /// Files that may still be made; `nil` where the file system does not count them.
  package let freeFiles: Int?
  /// The largest size that this process may give a file, in bytes; `nil` without a limit.
  package let largestFile: Int?
  /// The number by which the kernel knows the file system, as `statfs` tells it.
  package let kind: Int

  package init(path: String, freeBytes: Int, freeFiles: Int?, largestFile: Int?, kind: Int) {
    self.path = path
    self.freeBytes = freeBytes
    self.freeFiles = freeFiles
    self.largestFile = largestFile
    self.kind = kind
  }

  /// Less than this, and nothing can be kept.
  private static let none = 1 << 20
  /// Less than this, and an import may end before its time.
  private static let little = 256 << 20

  package var findings: [DoctorFinding] { [room, system] }

  private var room: DoctorFinding {
    let name = "disk"
    if freeBytes < Self.none {
      return DoctorFinding(
        name,
        .wrong,
        "the disk of \(path) is full: \(Self.words(bytes: freeBytes)) left",
        remedy: "make room, or name a store on another disk with --store or RTIO_STORE"
      )
    }
    if freeFiles == 0 {
      return DoctorFinding(
        name,
        .wrong,
        "no further file can be made on the disk of \(path)",
        remedy: "remove files there, or name a store on another disk with --store or RTIO_STORE"
      )
    }
    if let largestFile, largestFile < Self.little {
      return DoctorFinding(
        name,
        .wrong,
        "files of this process may have \(Self.words(bytes: largestFile)) at most",
        remedy: "raise the limit, as by 'ulimit -f unlimited'"
      )
    }
    if freeBytes < Self.little {
      return DoctorFinding(
        name,
        .note,
        "\(Self.words(bytes: freeBytes)) left on the disk of \(path), little for an import",
        remedy: "make room before importing much"
      )
    }
    return DoctorFinding(name, .ok, "\(Self.words(bytes: freeBytes)) left")
  }

  private var system: DoctorFinding {
    let name = "filesystem"
    guard let network = FileSystem.network[kind] else {
      return DoctorFinding(
        name,
        .ok,
        FileSystem.local[kind].map { "\($0), on this machine" }
          ?? "on this machine, as far as can be told"
      )
    }
    return DoctorFinding(
      name,
      .note,
      "\(path) lies on \(network), over a network: locks may fail there, and it is slower",
      remedy:
        "import on one machine at a time; put the store on a disk of this machine with --store, "
        + "or share it on a server as postgres://HOST/DATABASE"
    )
  }

  static func words(bytes: Int) -> String {
    if bytes >= 10 << 30 { return "\(bytes >> 30) GB" }
    if bytes >= 10 << 20 { return "\(bytes >> 20) MB" }
    return bytes >= 1 << 10 ? "\(bytes >> 10) kB" : "\(bytes) bytes"
  }
}

/// The numbers by which the kernel knows file systems (linux/magic.h).
private enum FileSystem {
  /// Those over a network.
  static let network = [
    0x6969: "NFS", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x517B: "SMB", 0x5346_414F: "AFS",
    0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre", 0x00C3_6400: "Ceph",
    0x4750_4653: "GPFS", 0x0102_1997: "9P", 0x564C: "NCP", 0x1983_0326: "BeeGFS",
    0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x6573_5546: "FUSE (sshfs and its like)",
    0xAAD7_AAEA: "PanFS", 0x2003_0528: "OrangeFS",
  ]

  /// Some of this machine.
  static let local = [
    0xEF53: "ext4", 0x5846_5342: "XFS", 0x9123_683E: "Btrfs", 0x0102_1994: "tmpfs",
    0x794C_7630: "overlay", 0x2FC1_2FC1: "ZFS", 0x8584_58F6: "ramfs", 0x4D44: "FAT",
    0xF2F5_2010: "F2FS", 0x7366_746E: "NTFS",
  ]
}
