import TestSupport
import Testing
import TrialModel
import TrialStatistics

/// The inputs of a case as the types the formulas take.
extension ReferenceCase {
  func number(_ name: String) throws -> Double { try #require(inputs[name]?.number) }

  func count(_ name: String) throws -> Int { try #require(inputs[name]?.count) }

  func printed(_ name: String) throws -> PrintedNumber {
    try PrintedNumber(digits: #require(inputs[name]?.text))
  }

  func level() throws -> ConfidenceLevel { try ConfidenceLevel(number("level")) }

  /// The experimental group, `x1` of `n1`.
  func experimental() throws -> EventCount {
    try EventCount(affected: count("x1"), atRisk: count("n1"))
  }

  /// The comparator, `x2` of `n2`.
  func comparator() throws -> EventCount {
    try EventCount(affected: count("x2"), atRisk: count("n2"))
  }

  /// What the case has done about a zero cell.
  var correction: CountRatio.Correction {
    inputs["correction"]?.text == "none" ? .never : .always
  }
}

extension ReferenceValue {
  /// A number, or null where there is no answer.
  static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .null }

  /// A whole number, or null where there is none.
  static func optional(_ number: Int?) -> Self { .optional(number.map(Double.init)) }
}
