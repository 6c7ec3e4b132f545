internal import TrialModel
internal import TrialStatistics

extension Arguments {
  /// A text.
  func text(_ name: String) throws(CalculatorError) -> String {
    let value = try value(name)
    guard case .text(let text) = value else { throw wrongKind(name, value, "text") }
    return text
  }

  /// One of the words an enumeration has, or the one it has by default.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String,
    default standard: Word
  ) throws(CalculatorError) -> Word {
    guard has(name) else { return standard }
    let text = try text(name)
    guard let word = Word(rawValue: text) else {
      throw unknownWord(name, text, among: Word.allCases.map(\.rawValue))
    }
    return word
  }

  func unknownWord(_ name: String, _ text: String, among words: [String]) -> CalculatorError {
    let nearest = NearestWord.nearest(to: text, among: words)
    return error(
      name,
      "\(name) is '\(text)', which is none of \(words.joined(separator: ", "))",
      nearest.map { "perhaps \($0) is meant" } ?? "give one of them"
    )
  }

  /// The confidence level, 0.95 when none is given.
  func level(_ name: String = "level") throws(CalculatorError) -> ConfidenceLevel {
    guard let fraction = try optionalNumber(name) else { return .ninetyFive }
    return try making(from: name) { () throws(ConfidenceLevelError) in
      try ConfidenceLevel(fraction)
    }
  }

  /// So many affected of so many at risk.
  func eventCount(_ affected: String, _ atRisk: String) throws(CalculatorError) -> EventCount {
    let counts = (try count(affected), try count(atRisk))
    return try making(from: affected, atRisk) { () throws(EventCountError) in
      try EventCount(affected: counts.0, atRisk: counts.1)
    }
  }

  /// Both arms: `x1` of `n1` against `x2` of `n2`.
  func arms() throws(CalculatorError) -> (first: EventCount, second: EventCount) {
    (try eventCount("x1", "n1"), try eventCount("x2", "n2"))
  }

  /// A ratio with its interval at its own level.
  func ratio() throws(CalculatorError) -> RatioEstimate {
    let numbers = (try number("ratio"), try number("lower"), try number("upper"))
    let level = try level()
    return try making(from: "ratio", "lower", "upper") { () throws(StatisticsError) in
      try RatioEstimate(numbers.0, lower: numbers.1, upper: numbers.2, level: level)
    }
  }
}
