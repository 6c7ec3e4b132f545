/// A place in a text: line and column from 1, the column counted in bytes of UTF-8.
package struct JSONPosition: Hashable, Sendable, Comparable {
  package let line: UInt32
  package let column: UInt32

  package init(line: UInt32, column: UInt32) {
    self.line = line
    self.column = column
  }

  /// The beginning of a text.
  package static let start = JSONPosition(line: 1, column: 1)

  /// The place of a byte, found by counting the line breaks before it.
  ///
  /// - Parameters:
  ///   - offset: How many bytes stand before it; taken as the end when it lies beyond.
  ///   - bytes: The text from its beginning.
  package init(of offset: Int, in bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { JSONPosition(of: offset, in: $0) }
  }

  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var line: UInt32 = 1
    var lineStart = 0
    let offset = min(offset, bytes.count)
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line &+= 1
      lineStart = index + 1
    }
    self.init(line: line, column: UInt32(clamping: offset - lineStart + 1))
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
