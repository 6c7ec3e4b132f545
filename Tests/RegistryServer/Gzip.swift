import CZlib

extension Response {
  /// Packed as gzip, the lightest way.
  mutating func pack() {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // 16 above the window asks for the wrapping of gzip.
    guard
      deflateInit2_(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        == Z_OK
    else { return }
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(body.count))))
    let count = body.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    guard count > 0 else { return }
    body = Array(packed[..<count])
    headers.append(("Content-Encoding", "gzip"))
  }
}
