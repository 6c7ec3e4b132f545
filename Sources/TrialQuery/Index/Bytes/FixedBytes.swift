/// Bytes that never change and stay where they are as long as this object lives.
///
/// They are a copy in memory, or a file that the front door has mapped; an index cannot tell.
package final class FixedBytes: Sendable {
  /// The address as a number: a pointer is not `Sendable`, though nobody ever writes here.
  private let address: UInt
  package let count: Int
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes that are given back by `release` when nobody needs them any more.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.baseAddress == nil ? 0 : bytes.count
    self.release = release
  }

  /// A copy of the bytes.
  package convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(pointer) }

  private var pointer: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// Lends the bytes for as long as the closure runs.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    withExtendedLifetime(self) { body(pointer) }
  }
}
