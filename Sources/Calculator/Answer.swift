/// What a method answers: named values in the order in which they are to be read.
package struct Answer: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One value of an answer.
  package indirect enum Value: Hashable, Sendable {
    /// There is no such value for these inputs.
    case none
    case flag(Bool)
    /// A number, which may be infinite.
    case number(Double)
    case count(Int)
    case text(String)
    /// Numbers in their order, `nil` where there is none for these inputs.
    case numbers([Double?])
    /// Values that belong together under one name.
    case answer(Answer)
    /// The same for each of several: subgroups, steps, studies.
    case answers([Answer])

    static func number(_ value: Double?) -> Value { value.map { .number($0) } ?? .none }
    static func count(_ value: Int?) -> Value { value.map { .count($0) } ?? .none }
    static func flag(_ value: Bool?) -> Value { value.map { .flag($0) } ?? .none }
    static func text(_ value: String?) -> Value { value.map { .text($0) } ?? .none }
  }

  /// A value by its name.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: Value
  }

  package let fields: [Field]

  package init(dictionaryLiteral fields: (String, Value)...) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }

  init(fields: [Field]) { self.fields = fields }

  /// The fields of both, those of the first before those of the second.
  static func + (left: Answer, right: Answer) -> Answer {
    Answer(fields: left.fields + right.fields)
  }
}
