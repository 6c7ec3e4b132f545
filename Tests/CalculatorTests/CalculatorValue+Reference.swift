import Calculator
import TestSupport

extension CalculatorValue {
  /// A value of the reference files.
  init(_ value: ReferenceValue) {
    switch value {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number("\(number)")
    case .text(let text): self = .text(text)
    case .list(let elements): self = .list(elements.map { CalculatorValue($0) })
    case .object(let members): self = .record(NamedValue.list(members))
    }
  }
}

extension NamedValue {
  /// The members of an object, in the order of their names.
  static func list(_ members: [String: ReferenceValue]) -> [NamedValue] {
    members.sorted { $0.key < $1.key }.map { NamedValue($0.key, CalculatorValue($0.value)) }
  }
}

extension ReferenceValue {
  /// A value of an answer, as the reference files write it.
  init(_ value: Answer.Value) {
    switch value {
    case .none: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .count(let count): self = .number(Double(count))
    case .text(let text): self = .text(text)
    case .numbers(let numbers): self = .list(numbers.map { $0.map { .number($0) } ?? .null })
    case .answer(let answer): self.init(answer)
    case .answers(let answers): self = .list(answers.map { ReferenceValue($0) })
    }
  }

  private init(_ answer: Answer) {
    let fields = answer.fields.map { ($0.name, ReferenceValue($0.value)) }
    self = .object(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
  }
}
