/// Bytes that never change and stay where they are as long as this object lives.
///
/// They are a copy in memory, or a file that the front door has mapped; an index cannot tell.
package final class FixedBytes: Sendable {
  /// How a part of the bytes will be read, for which a mapped file can be made ready.
  package enum Use: Sendable {
    /// All of it, at once.
    case whole
    /// A little here and there, so that nothing around it is worth reading.
    case scattered
  }

  /// The address as a number: a pointer is not `Sendable`, though nobody ever writes here.
  private let address: UInt
  package let count: Int
  /// Copies bytes from an offset on without reading them where they lie, and says whether it could.
  private let read: (@Sendable (Int, UnsafeMutableRawBufferPointer) -> Bool)?
  /// Whether they are still what they were, asked of the file they are of.
  let isUnchanged: @Sendable () -> Bool
  private let prepare: @Sendable (UnsafeRawBufferPointer, Use) -> Void
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, which nobody changes from now on.
  ///   - isUnchanged: Whether the file behind the bytes is as it was when they were taken over.
  ///   - read: Copies bytes from an offset on out of the file, as far as it has them, and says whether
  ///     it has; `nil` for bytes in memory.
  ///   - prepare: Takes a part of them and how it will be read.
  ///   - release: Gives them back when nobody needs them any more.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    isUnchanged: @escaping @Sendable () -> Bool = { true },
    read: (@Sendable (Int, UnsafeMutableRawBufferPointer) -> Bool)? = nil,
    prepare: @escaping @Sendable (UnsafeRawBufferPointer, Use) -> Void = { _, _ in },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.baseAddress == nil ? 0 : bytes.count
    self.isUnchanged = isUnchanged
    self.read = read
    self.prepare = prepare
    self.release = release
  }

  /// A copy of the bytes.
  package convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(copy), release: { $0.deallocate() })
  }

  deinit { release(pointer) }

  /// Whether they are those of a file, and not of memory.
  var isOfFile: Bool { read != nil }

  private var pointer: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// Lends the bytes for as long as the closure runs.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    withExtendedLifetime(self) { body(pointer) }
  }

  /// Copies bytes from an offset on, and says whether they are there.
  func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard offset >= 0, buffer.count <= count, offset <= count - buffer.count else { return false }
    if let read { return read(offset, buffer) }
    withBytes {
      buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + buffer.count)])
      )
    }
    return true
  }

  /// Says how a part will be read; a part that does not lie within the bytes is passed over.
  func announce(_ use: Use, of part: Range<Int>) {
    guard part.lowerBound >= 0, part.upperBound <= count, !part.isEmpty else { return }
    withBytes { prepare(UnsafeRawBufferPointer(rebasing: $0[part]), use) }
  }
}
