/// Bytes that come one after the other: a file, standard input, what an archive inflates to.
package struct ByteSource {
  private let pull: (UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int

  /// Takes what puts the next bytes into a buffer, never an empty one, and says how many; 0 at the
  /// end.
  package init(
    pull: @escaping (UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int
  ) {
    self.pull = pull
  }

  /// Puts the next bytes into the buffer and says how many; 0 at the end.
  ///
  /// - Throws: `ByteSourceError` when they cannot be had.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceError) -> Int {
    buffer.isEmpty ? 0 : try pull(buffer)
  }
}

/// Bytes that can be read at any place, as those of a file.
package struct RandomAccess {
  /// How many there are.
  package let size: Int
  private let pull: (Int, UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int

  /// Takes what puts bytes from an offset on into a buffer and says how many.
  package init(
    size: Int,
    pull: @escaping (Int, UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int
  ) {
    self.size = size
    self.pull = pull
  }

  /// The bytes of a range, fewer when the file ends before.
  ///
  /// - Throws: `ByteSourceError` when they cannot be had.
  func bytes(_ range: Range<Int>) throws(ByteSourceError) -> [UInt8] {
    let range = range.clamped(to: 0..<size)
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let from = filled
      let result = bytes.withUnsafeMutableBytes {
        buffer -> Result<Int, ByteSourceError> in
        Result { () throws(ByteSourceError) -> Int in
          try pull(
            range.lowerBound + from,
            UnsafeMutableRawBufferPointer(rebasing: buffer[from...])
          )
        }
      }
      let count = try result.get()
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// The bytes of a range one after the other.
  func source(of range: Range<Int>) -> ByteSource {
    let range = range.clamped(to: 0..<size)
    var place = range.lowerBound
    return ByteSource { buffer throws(ByteSourceError) in
      let length = min(buffer.count, range.upperBound - place)
      guard length > 0 else { return 0 }
      let count = try pull(place, UnsafeMutableRawBufferPointer(rebasing: buffer[..<length]))
      place += count
      return count
    }
  }
}

/// Why bytes could not be had.
package enum ByteSourceError: Error, Hashable, Sendable {
  /// The system's reason: `Input/output error`.
  case unreadable(reason: String)
  /// The compressed bytes make no sense, or fail their check sum.
  case damaged
  /// The compressed bytes end too early.
  case truncated
  /// They inflate to more than any sound file does.
  case expandsTooMuch(ratio: Int)
}
