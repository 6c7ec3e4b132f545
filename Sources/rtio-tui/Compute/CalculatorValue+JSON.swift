import Calculator
import JSONText
import TrialExport
import TrialModel

extension CalculatorValue {
  /// The value that a JSON document gives.
  init(_ value: JSONNode) {
    if let digits = value.numberText {
      self = .number(digits)
    } else if let text = value.string {
      self = .text(text)
    } else if let flag = value.boolean {
      self = .flag(flag)
    } else {
      switch value.kind {
      case .array: self = .list(value.elements.map { CalculatorValue($0) })
      case .object: self = .record(value.members.map { NamedValue($0) })
      default: self = .null
      }
    }
  }
}

extension NamedValue {
  /// A member of an object under its key.
  init(_ member: JSONMember) {
    self.init(member.name, CalculatorValue(member.value))
  }
}

extension JSON {
  /// What a line calls itself, given back as it is; `null` for what is neither text nor number.
  init(_ id: JSONNode) {
    if let text = id.string {
      self = .string(text)
    } else if let digits = id.numberText {
      self.init(try? PrintedNumber(digits: digits))
    } else {
      self = .null
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
    case .numbers(let numbers):
      self = .array(numbers.map { $0.map { JSON(computed: $0) } ?? .null })
    case .answer(let answer): self.init(answer)
    case .answers(let answers): self = .array(answers.map { JSON($0) })
    }
  }
}
