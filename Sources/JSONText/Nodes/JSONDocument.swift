/// What the nodes of one document share for as long as it is lent.
struct JSONDocument {
  /// All bytes at hand; offsets and positions count from their beginning.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where reading began; the offsets of tokens count from here.
  let start: UnsafePointer<UInt8>
  /// The tape; its first entry is the root.
  let tokens: UnsafePointer<JSONToken>

  /// The bytes before the place where reading began.
  var origin: Int { start - (bytes.baseAddress ?? start) }
}
