/// A part of fixed bytes, read with every offset checked.
///
/// What lies outside reads as zero or as nothing: a broken file gives wrong rows, never a trap.
struct ByteView: Sendable {
  private let owner: FixedBytes
  private let start: Int
  let count: Int

  /// The part of the bytes; nothing when it does not lie within them.
  init(_ owner: FixedBytes, start: Int = 0, count: Int? = nil) {
    let length = count ?? owner.count
    let fits = start >= 0 && length >= 0 && start <= owner.count && length <= owner.count - start
    self.owner = owner
    self.start = fits ? start : 0
    self.count = fits ? length : 0
  }

  /// A part of this part; nothing when it does not lie within it.
  func part(_ first: Int, _ length: Int) -> ByteView {
    let fits = first >= 0 && length >= 0 && first <= count && length <= count - first
    return ByteView(owner, start: fits ? start + first : 0, count: fits ? length : 0)
  }

  /// Lends the bytes for as long as the closure runs.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    owner.withBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<(start + count)])) }
  }

  /// A whole number at an offset, the lowest byte first; 0 where there is none.
  func number<Number: FixedWidthInteger>(
    at offset: Int,
    as type: Number.Type = Number.self
  )
    -> Number
  {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return 0 }
    return withBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type)) }
  }

  /// The bytes as text, mended where they are no UTF-8.
  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
