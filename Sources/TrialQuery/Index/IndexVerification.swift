/// A check of an index against its sums, section by section, in steps of a fraction of a millisecond.
///
/// The bytes are copied out piece by piece and not looked at where they are mapped, since the whole of a
/// large file would then count as memory in use.
package struct IndexVerification: Sendable {
  private let bytes: FixedBytes
  private let entries: [IndexLayout.Entry]
  private var entry = 0
  private var offset = 0
  private var sum = IndexSum()
  private var buffer: [UInt8] = []

  private static let step = 1 << 19

  init(_ layout: IndexLayout, _ bytes: FixedBytes) {
    self.bytes = bytes
    entries = layout.entries
  }

  /// Checks the next piece.
  ///
  /// - Returns: Whether anything is left.
  /// - Throws: `IndexError.damagedContent` when a section is not as it was written.
  package mutating func goesOn() throws(IndexError) -> Bool {
    guard entry < entries.count else { return false }
    let section = entries[entry]
    let whole = (Int(clamping: section.length) + 7) / 8 * 8
    let length = min(Self.step, whole - offset)
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.step) }
    let start = Int(clamping: section.start) + offset
    let isRead = buffer.withUnsafeMutableBytes { buffer in
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
      guard bytes.copy(from: start, into: piece) else { return false }
      sum.add(UnsafeRawBufferPointer(piece))
      return true
    }
    guard isRead else { throw .damagedContent }
    offset += length
    guard offset == whole else { return true }
    guard sum.value == section.sum else { throw .damagedContent }
    entry += 1
    offset = 0
    sum = IndexSum()
    return entry < entries.count
  }
}
