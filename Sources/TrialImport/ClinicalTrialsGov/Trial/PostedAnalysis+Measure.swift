import TrialModel

extension PostedAnalysis {
  /// What a ratio compares, read from the sponsor's free words; `nil` when it is none we know.
  ///
  /// A ratio of hazards by cause says so: `hazard ratio, cause-specific`. What is made of a ratio, its
  /// logarithm, its reduction in percent or its standard error, is none.
  var ratioMeasure: String? {
    guard let parameter else { return nil }
    let words = DirectionSentence.sentences(of: parameter).flatMap(\.words)
    guard let measure = Self.measure(words, of: parameter), Self.isRatioItself(words, parameter)
    else { return nil }
    return measure == "hazard ratio" && words.contains("cause-specific")
      ? "\(measure), cause-specific" : measure
  }

  private static func measure(_ words: [String], of parameter: String) -> String? {
    func hold(_ some: Set<String>) -> Bool { words.contains(where: some.contains) }
    func follow(_ first: String, _ second: Set<String>) -> Bool {
      zip(words, words.dropFirst()).contains { $0 == first && second.contains($1) }
    }
    let isRatio = hold(["ratio", "ratios"])
    let isHazard = hold(["hazard", "hazards"]) && (isRatio || hold(["proportional", "relative"]))
    if isHazard || hold(["hr", "hrs", "ahr", "shr"]) { return "hazard ratio" }
    if (hold(["odds"]) && (isRatio || hold(["relative"]))) || hold(["OR", "aor"]) {
      return "odds ratio"
    }
    if parameter == "OR" { return "odds ratio" }
    if follow("risk", ["ratio", "ratios"]) || follow("relative", ["risk", "risks"]) {
      return "risk ratio"
    }
    if follow("relative", ["rate"]) || hold(["irr"]) { return "rate ratio" }
    if isRatio, hold(["rate", "rates"]) { return "rate ratio" }
    return words == ["rr"] ? "risk ratio" : nil
  }

  /// Whether the number is the ratio, and not made of it or given in percent.
  private static func isRatioItself(_ words: [String], _ parameter: String) -> Bool {
    guard words.allSatisfy({ !made.contains($0) && !$0.hasPrefix("log") }) else { return false }
    // "1/HR", "1 - HR", "(1-HR)*100".
    let first = words.first { $0 != "(" } ?? ""
    guard first != "1", first != "100", !first.hasPrefix("1-"), !words.contains("100") else {
      return false
    }
    if zip(words, words.dropFirst()).contains(where: { $0 == "p" && $1.hasPrefix("value") }) {
      return false
    }
    // "Hazard ratio (%)", but "hazard ratio (95% CI)".
    let signs = parameter.utf8.indices.filter { parameter.utf8[$0] == UInt8(ascii: "%") }
    return signs.allSatisfy { sign in
      let before = parameter.utf8[..<sign].last { $0 != UInt8(ascii: " ") } ?? 0
      return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(before)
    }
  }

  private static let made: Set<String> = [
    "ln", "difference", "differences", "inverse", "reciprocal", "reduction", "reductions",
    "percent", "percentage", "p-value", "p-values", "pvalue", "error", "se", "sd", "variance",
    "deviation", "coefficient", "beta", "slope", "statistic", "z", "z-score", "chi-square",
    "chi-squared", "width", "limit", "bound", "efficacy", "power", "increase", "decrease",
    "minus", "number", "probability", "difference-in-differences",
  ]
}
