import CZstd

/// How the JSON of a record is kept; the numbers stand in the store.
package enum RecordCodec: Int, Hashable, Sendable {
  /// As it was received; four to five times the room, and quicker to import.
  case plain = 0
  /// One frame of zstd, with a checksum.
  case zstd = 1

  /// The version of zstd that runs, `1.5.4`.
  package static var zstdVersion: String { String(cString: ZSTD_versionString()) }
}
