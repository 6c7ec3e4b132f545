/// How large the record of one study may be, packed or not.
package enum RecordLimits {
  /// The most bytes of JSON, 64 MiB; the largest real record seen had 1.5 MB.
  package static let mostBytes = 64 << 20
}

/// Why packed bytes cannot be unpacked.
struct CodecError: Error, Hashable {
  let said: String
}
