import JSONText

extension JSONKind {
  /// The kind with its article, for messages.
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }

  /// How a value of the kind is written.
  var example: String {
    switch self {
    case .object: "write an object in { }"
    case .array: "write a list in [ ]"
    case .string: "write the text in double quotes"
    case .number: "write a number without quotes"
    case .boolean: "write true or false"
    case .null: "write null"
    }
  }
}
