/// What a person or a file gives a method: a small tree that keeps order and digits.
///
/// How it was written down, as JSON or as words of a command, is for others to know.
package indirect enum CalculatorValue: Hashable, Sendable {
  /// Nothing is given, the same as leaving the name out.
  case null
  case flag(Bool)
  /// A number by its digits, so that 1.00 stays 1.00.
  case number(String)
  case text(String)
  case list([CalculatorValue])
  case record([NamedValue])

  /// What sort of value it is, as in "a list, not a number".
  var kind: String {
    switch self {
    case .null: "nothing"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .record: "an object"
    }
  }
}

/// A value and the name it is given under.
package struct NamedValue: Hashable, Sendable {
  package let name: String
  package let value: CalculatorValue

  package init(_ name: String, _ value: CalculatorValue) {
    self.name = name
    self.value = value
  }
}
