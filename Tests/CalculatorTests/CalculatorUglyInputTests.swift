import Calculator
import TestSupport
import Testing

@Suite("Inputs no one should give")
struct CalculatorUglyInputTests {
  private static let digits = [
    "0", "1", "-1", "0.5", "0.05", "1.00", "3", "64", "393", "0.85", "0.72", "1e-320", "1e308",
    "1e400", "10000000", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "0.95", "100", "66.3",
  ]
  private static let words = [
    "", "RR", "RD", "Peto", "log RR", "harm", "benefit", "le", "none", "0.850", "-", "<", "NaN",
    "log ratio",
  ]

  @Test("no input traps a method, and no answer is NaN", arguments: Method.all.map(\.name))
  func neverTraps(_ name: String) throws {
    let method = try Method.named(name)
    var generator = SeededGenerator(seed: 0x5EED)
    for _ in 0..<1500 {
      let inputs = method.inputs.compactMap { input -> NamedValue? in
        if input.isOptional, Bool.random(using: &generator) { return nil }
        return NamedValue(input.name, value(depth: 0, using: &generator))
      }
      guard let answer = try? method.evaluate(inputs) else { continue }
      for field in answer.fields {
        switch field.value {
        case .number(let number): #expect(!number.isNaN, "\(field.name) of \(inputs)")
        case .numbers(let numbers):
          #expect(numbers.count(where: { $0?.isNaN == true }) == 0, "\(inputs)")
        default: continue
        }
      }
    }
  }

  private func value(depth: Int, using generator: inout SeededGenerator) -> CalculatorValue {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return .null
    case 1: return .text(Self.words.randomElement(using: &generator) ?? "")
    case 2 where depth < 2, 3 where depth < 2:
      return .list((0..<3).map { _ in value(depth: depth + 1, using: &generator) })
    case 4 where depth < 2:
      return .record(
        ["ratio", "lower", "upper", "level", "se"]
          .map { NamedValue($0, value(depth: depth + 1, using: &generator)) }
      )
    default: return .number(Self.digits.randomElement(using: &generator) ?? "0")
    }
  }
}
