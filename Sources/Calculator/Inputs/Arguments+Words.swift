import TrialModel
import TrialStatistics

extension Arguments {
  /// A text.
  func text(_ name: String) throws(CalculatorRefusal) -> String {
    let value = try value(name)
    guard case .text(let text) = value else { throw wrongKind(name, value, "text") }
    return text
  }

  /// One of the words an enumeration has, or the one it has by default.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String,
    default standard: Word
  ) throws(CalculatorRefusal) -> Word {
    guard has(name) else { return standard }
    let text = try text(name)
    guard let word = Word(rawValue: text) else {
      throw unknownWord(name, text, among: Word.allCases.map(\.rawValue))
    }
    return word
  }

  func unknownWord(_ name: String, _ text: String, among words: [String]) -> CalculatorRefusal {
    let nearest = NearestWord.nearest(to: text, among: words)
    return error(
      name,
      "\(name) is '\(text)', which is none of \(words.joined(separator: ", "))",
      nearest.map { "perhaps \($0) is meant" } ?? "give one of them"
    )
  }

  /// The confidence level, 0.95 when none is given.
  func level(_ name: String = "level") throws(CalculatorRefusal) -> ConfidenceLevel {
    guard let fraction = try optionalNumber(name) else { return .ninetyFive }
    // 0.05 is the level of a test, 95 another way to write 0.95; neither is guessed.
    guard fraction >= 0.5 || fraction <= 0 else {
      throw error(
        name,
        "the level \(fraction) is below 0.5, which no interval has",
        "give the level of the interval as a fraction, 0.95 for 95 %, and not that of the test"
      )
    }
    return try making(from: name) { () throws(ConfidenceLevelError) in
      try ConfidenceLevel(fraction)
    }
  }

  /// So many affected of so many at risk.
  func eventCount(_ affected: String, _ atRisk: String) throws(CalculatorRefusal) -> EventCount {
    let counts = (try count(affected), try count(atRisk))
    return try making(from: affected, atRisk) { () throws(EventCountError) in
      try EventCount(affected: counts.0, atRisk: counts.1)
    }
  }

  /// Both arms: `x1` of `n1` against `x2` of `n2`.
  func arms() throws(CalculatorRefusal) -> (first: EventCount, second: EventCount) {
    (try eventCount("x1", "n1"), try eventCount("x2", "n2"))
  }

  /// A ratio with its interval at its own level.
  func ratio() throws(CalculatorRefusal) -> RatioEstimate {
    let numbers = (try number("ratio"), try number("lower"), try number("upper"))
    let level = try level()
    guard
      numbers.0 <= 0 || numbers.1 >= numbers.2
        || mayBeInside(numbers.0, numbers.1...numbers.2)
    else {
      throw error(
        "ratio",
        "the ratio \(numbers.0) is not within its own bounds \(numbers.1) to \(numbers.2), rounding"
          + " allowed for",
        "check ratio and bounds against the source; nothing is computed from them"
      )
    }
    return try making(from: "ratio", "lower", "upper") { () throws(StatisticsError) in
      try RatioEstimate(numbers.0, lower: numbers.1, upper: numbers.2, level: level)
    }
  }

  /// Whether some numbers that print like those given have the ratio within its bounds; numbers that are
  /// not written as they are printed, with a power of ten, are compared as they are.
  private func mayBeInside(_ ratio: Double, _ bounds: ClosedRange<Double>) -> Bool {
    guard let own = try? printed("ratio"), let lower = try? printed("lower"),
      let upper = try? printed("upper"),
      let order = try? EstimateInInterval(own, lower: lower, upper: upper)
    else { return bounds.contains(ratio) }
    return order.mayBeInside
  }

  /// The model studies are pooled by, and how its interval is made.
  func poolingMethod(
    whenLeftOut unnamed: ModelWord = .common
  ) throws(CalculatorRefusal) -> PoolingMethod {
    let interval: PooledIntervalMethod =
      switch try word("interval", default: IntervalWord.wald) {
      case .wald: .wald
      case .hartungKnapp: .hartungKnapp
      case .hartungKnappWithFloor: .hartungKnappWithFloor
      }
    switch try word("method", default: unnamed) {
    case .common:
      guard interval == .wald else {
        throw error(
          "interval",
          "the interval of Hartung and Knapp belongs to random effects",
          "give the method as dl or reml, or leave interval out"
        )
      }
      return .commonEffect
    case .moments: return .randomEffects(.derSimonianLaird, interval)
    case .likelihood: return .randomEffects(.restrictedMaximumLikelihood, interval)
    }
  }
}

/// The words for models.
enum ModelWord: String, CaseIterable {
  case common
  case moments = "dl"
  case likelihood = "reml"
}

/// The words for intervals.
enum IntervalWord: String, CaseIterable {
  case wald
  case hartungKnapp = "hk"
  case hartungKnappWithFloor = "hk_adhoc"
}
