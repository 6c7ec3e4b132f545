import CZlib

/// Inflates deflated bytes as they are asked for.
final class Inflater {
  /// How the bytes are wrapped.
  enum Wrapping {
    /// As in `.gz` files: members one after the other, each with header and check sum.
    case gzip
    /// As in archives: bare.
    case none
  }

  /// Beyond this many bytes out for one in, a file is refused once it has grown large.
  ///
  /// Records of the registry inflate to 6 to 20 times their size.
  static let greatestRatio = 250
  /// What may come out before the ratio is looked at.
  private static let harmless = 16 << 20

  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private let source: ByteSource
  private let wrapping: Wrapping
  private var hasEnded = false
  /// What was wrong after the bytes that were handed over last.
  private var fault: ByteSourceError?
  private var bytesIn = 0
  private var bytesOut = 0

  init(_ source: ByteSource, _ wrapping: Wrapping) throws(ByteSourceError) {
    self.source = source
    self.wrapping = wrapping
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: 64 << 10, alignment: 16)
    let bits = wrapping == .gzip ? MAX_WBITS + 16 : -MAX_WBITS
    guard rtio_inflate_init(stream, bits) == Z_OK else {
      throw .unreadable(reason: "no memory to inflate with")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// Puts inflated bytes into the buffer and says how many; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    if let fault { throw fault }
    guard !hasEnded else { return 0 }
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: buffer.count)
    let room = Int(stream.pointee.avail_out)
    while stream.pointee.avail_out == room, !hasEnded, fault == nil {
      do throws(ByteSourceError) { try step() } catch { fault = error }
    }
    let count = room - Int(stream.pointee.avail_out)
    // What came out before the fault is sound, and handed over before it is told.
    if count == 0, let fault { throw fault }
    bytesOut += count
    if bytesOut > Self.harmless, bytesOut / max(1, bytesIn) > Self.greatestRatio {
      throw .expandsTooMuch(ratio: bytesOut / max(1, bytesIn))
    }
    return count
  }

  private func step() throws(ByteSourceError) {
    if stream.pointee.avail_in == 0 { try refill() }
    let hadInput = stream.pointee.avail_in > 0
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK: break
    case Z_BUF_ERROR where !hadInput: throw .truncated
    case Z_BUF_ERROR: break
    case Z_STREAM_END: try endMember()
    default: throw .damaged
    }
  }

  private func refill() throws(ByteSourceError) {
    let count = try source.read(into: input)
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    bytesIn += count
  }

  /// Goes on with the next member of a `.gz` file; zeros that pad the end are passed over.
  private func endMember() throws(ByteSourceError) {
    guard wrapping == .gzip else {
      hasEnded = true
      return
    }
    while true {
      if stream.pointee.avail_in == 0 { try refill() }
      guard stream.pointee.avail_in > 0, let next = stream.pointee.next_in else {
        hasEnded = true
        return
      }
      if next.pointee != 0 { break }
      stream.pointee.next_in = next + 1
      stream.pointee.avail_in -= 1
    }
    guard inflateReset(stream) == Z_OK else { throw .damaged }
  }
}

extension ByteSource {
  /// What the bytes of a `.gz` file inflate to.
  ///
  /// - Throws: `ByteSourceError` when there is no memory for it.
  func inflatedGzip() throws(ByteSourceError) -> ByteSource {
    let inflater = try Inflater(self, .gzip)
    return ByteSource { buffer throws(ByteSourceError) in try inflater.read(into: buffer) }
  }

  /// What bare deflated bytes inflate to.
  ///
  /// - Throws: `ByteSourceError` when there is no memory for it.
  func inflated() throws(ByteSourceError) -> ByteSource {
    let inflater = try Inflater(self, .none)
    return ByteSource { buffer throws(ByteSourceError) in try inflater.read(into: buffer) }
  }

  /// The same bytes, held against a length and a check sum when they end.
  func checked(length: Int, crc: UInt32) -> ByteSource {
    var sum: uLong = 0
    var total = 0
    return ByteSource { buffer throws(ByteSourceError) in
      let count = try read(into: buffer)
      guard count > 0 else {
        guard total == length, sum == uLong(crc) else { throw .damaged }
        return 0
      }
      total += count
      guard total <= length else { throw .damaged }
      sum = crc32_z(sum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
      return count
    }
  }
}
