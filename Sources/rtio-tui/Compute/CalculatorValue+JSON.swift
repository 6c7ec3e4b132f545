import Calculator
import TrialExport
import TrialImport
import TrialModel

extension CalculatorValue {
  /// The value that a JSON document gives.
  init(_ value: JSONValue) {
    switch value.content {
    case .null: self = .null
    case .boolean(let flag): self = .flag(flag)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map { CalculatorValue($0) })
    case .object(let members):
      self = .record(members.map { NamedValue($0.key, CalculatorValue($0.value)) })
    }
  }
}

extension JSON {
  /// What a line calls itself, given back as it is; `null` for what is neither text nor number.
  init(_ id: JSONValue) {
    switch id.content {
    case .string(let text): self = .string(text)
    case .number(let digits): self.init(try? PrintedNumber(digits: digits))
    default: self = .null
    }
  }

  /// The answer as an object in its own order.
  init(_ answer: Answer) { self = .object(answer.fields.map { Member($0.name, JSON($0.value)) }) }

  private init(_ value: Answer.Value) {
    switch value {
    case .none: self = .null
    case .flag(let flag): self = .bool(flag)
    case .number(let number): self.init(computed: number)
    case .count(let count): self.init(count)
    case .text(let text): self = .string(text)
    case .numbers(let numbers): self = .array(numbers.map { JSON(computed: $0) })
    }
  }
}
