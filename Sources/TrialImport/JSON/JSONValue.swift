/// A value of a JSON document together with the place where it begins.
package struct JSONValue: Hashable, Sendable {
  /// What the value is.
  ///
  /// Members keep the order of the document.
  package enum Content: Hashable, Sendable {
    case object([JSONMember])
    case array([JSONValue])
    case string(String)
    /// A number as its literal text, so that `1.00` keeps its digits.
    case number(String)
    case boolean(Bool)
    case null
  }

  package let content: Content
  /// Where the first byte of the value stands.
  package let position: JSONPosition

  package init(_ content: Content, at position: JSONPosition) {
    self.content = content
    self.position = position
  }

  /// What the value is, in a word for messages.
  package var kind: JSONKind {
    switch content {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .null: .null
    }
  }
}

/// One key of an object with its value.
package struct JSONMember: Hashable, Sendable {
  package let key: String
  /// Where the opening quote of the key stands.
  package let position: JSONPosition
  package let value: JSONValue

  package init(key: String, at position: JSONPosition, value: JSONValue) {
    self.key = key
    self.position = position
    self.value = value
  }

  /// Whether the key is this one, byte for byte.
  ///
  /// Lengths are compared first, as nearly all keys that differ do so in length.
  func isNamed(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key == name }
}

/// The sorts of JSON values.
package enum JSONKind: String, Hashable, Sendable {
  case object, array, string, number, boolean, null
}

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

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
