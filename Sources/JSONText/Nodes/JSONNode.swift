/// A value of the document that a reader lends: two pointers, copied freely, alive while lent.
///
/// Whatever is asked of a value of another kind is `nil`, so that lookups chain.
package struct JSONNode {
  let document: UnsafePointer<JSONDocument>
  let token: UnsafePointer<JSONToken>

  /// What the value is.
  package var kind: JSONKind {
    switch token.pointee.sort {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .true, .false: .boolean
    case .null: .null
    }
  }

  /// The truth of `true` or `false`.
  package var boolean: Bool? {
    switch token.pointee.sort {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// Where the first byte of the value stands in the bytes that were read.
  package var offset: Int { document.pointee.origin + Int(token.pointee.offset) }

  /// Where the value stands in the bytes that were read, with its quotes or brackets.
  package var range: Range<Int> { offset..<offset + Int(token.pointee.length) }

  /// The bytes of the value as they were read: of a text those between the quotes, with its escapes;
  /// of any other value all.
  package var rawBytes: UnsafeBufferPointer<UInt8> {
    let isText = token.pointee.sort == .string
    return UnsafeBufferPointer(
      start: document.pointee.start + Int(token.pointee.offset) + (isText ? 1 : 0),
      count: Int(token.pointee.length) - (isText ? 2 : 0)
    )
  }

  /// Line and column of the first byte, counted when asked for.
  package var position: JSONPosition { JSONPosition(of: offset, in: document.pointee.bytes) }
}
