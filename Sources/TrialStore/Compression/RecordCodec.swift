/// How the JSON of a record is kept; the numbers stand in the store.
package enum RecordCodec: Int, Hashable, Sendable {
  /// As it was received; four to five times the room, and quicker to import.
  case plain = 0
  /// One frame of zstd, with a checksum.
  case zstd = 1
}
