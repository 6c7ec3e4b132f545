import Calculator

extension Method {
  /// All methods, one a line.
  static var listText: String {
    let width = all.map(\.name.count).max() ?? 0
    return all.map { "\(padded($0.name, to: width))  \($0.title)\n" }.joined()
  }

  /// What the method is and what it wants.
  var text: String {
    let width = inputs.map(\.name.count).max() ?? 0
    let wanted = inputs.map { input in
      let mark = input.isOptional ? "(\(input.what))" : input.what
      return "  \(Self.padded(input.name, to: width))  \(mark)\n"
    }
    return "\(title)\n\(wanted.joined())\(origin)"
  }

  /// An answer with the formula and source it rests on.
  func text(of answer: Answer) -> String {
    "\(title)\n\(Self.lines(of: answer, indent: "  "))\(origin)"
  }

  /// One line a value; parts with values of their own stand indented below their name.
  private static func lines(of answer: Answer, indent: String) -> String {
    let width = answer.fields.filter { $0.value.parts == nil }.map(\.name.count).max() ?? 0
    return answer.fields
      .map { field in
        guard let parts = field.value.parts else {
          return "\(indent)\(padded(field.name, to: width))  \(field.value.text)\n"
        }
        let blocks = parts.map { lines(of: $0, indent: indent + "  ") }
        return "\(indent)\(field.name)\n\(blocks.joined(separator: "\n"))"
      }
      .joined()
  }

  private var origin: String { "Formula: \(formula)\nSource: \(source)\n" }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Answer.Value {
  /// The parts of a value that has values of its own; `nil` for a single value.
  fileprivate var parts: [Answer]? {
    switch self {
    case .answer(let answer): [answer]
    case .answers(let answers): answers
    default: nil
    }
  }

  /// The value as a person reads it, a number with all its digits.
  fileprivate var text: String {
    switch self {
    case .none: "none"
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): Self.text(number)
    case .count(let count): String(count)
    case .text(let text): text
    case .numbers(let numbers): numbers.map { $0.map(Self.text) ?? "none" }.joined(separator: " ")
    case .answer, .answers: ""
    }
  }

  private static func text(_ number: Double) -> String {
    number.isInfinite ? (number < 0 ? "-infinity" : "infinity") : "\(number)"
  }
}
