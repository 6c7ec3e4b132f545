internal import TrialModel
internal import TrialStatistics

extension Method {
  private static let correction = Input.optional(
    "correction",
    "none, or add 0.5 to all four cells; done where a cell is zero when left out"
  )

  static let riskRatio = Method(
    name: "rr_katz",
    title: "Risk ratio with Katz's interval",
    inputs: twoArms + [level, correction],
    formula: "ln RR ± z √(1/x1 - 1/n1 + 1/x2 - 1/n2); 0.5 to all cells if one is zero",
    source: "Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1, 10.4.4"
  ) { arguments throws(CalculatorError) in
    try ratio("rr", arguments, TrialStatistics.riskRatio)
  }

  static let oddsRatio = Method(
    name: "or_woolf",
    title: "Odds ratio with Woolf's interval",
    inputs: twoArms + [level, correction],
    formula: "ln OR ± z √(1/a + 1/b + 1/c + 1/d); 0.5 to all cells if one is zero",
    source: "Woolf 1955, Ann Hum Genet 19:251; Cochrane Handbook 10.4.4"
  ) { arguments throws(CalculatorError) in
    try ratio("or", arguments, TrialStatistics.oddsRatio)
  }

  private static func ratio(
    _ name: String,
    _ arguments: Arguments,
    _ formula: (EventCount, EventCount, ConfidenceLevel) -> CountRatio
  ) throws(CalculatorError) -> Answer {
    let arms = try arguments.arms()
    let ratio = formula(arms.first, arms.second, try arguments.level())
    try judgeCorrection(arguments, ratio.zeroCells)
    return [
      name: .number(ratio.ratio),
      "se_log": .number(ratio.logStandardError),
      "lower": .number(ratio.interval.lower),
      "upper": .number(ratio.interval.upper),
      "correction": .text(
        ratio.zeroCells == .notNeeded ? "none" : "0.5 added to all four cells"
      ),
    ]
  }

  /// Refuses a correction that is asked for against the rule, which adds only where a cell is zero.
  private static func judgeCorrection(
    _ arguments: Arguments,
    _ done: CountRatio.ZeroCellRule
  ) throws(CalculatorError) {
    guard arguments.has("correction") else { return }
    let asked = try arguments.text("correction")
    switch (asked == "none", done) {
    case (true, .halfAddedToAllCells):
      throw arguments.error(
        "correction",
        "a cell is zero, so there is no ratio without a correction",
        "leave correction out, or use rd_newcombe, which needs none"
      )
    case (false, .notNeeded):
      throw arguments.error(
        "correction",
        "no cell is zero, so nothing is added",
        "leave correction out, or say none"
      )
    case (false, .halfAddedToAllCells) where !asked.hasPrefix("add 0.5"):
      throw arguments.unknownWord(
        "correction",
        asked,
        among: ["none", "add 0.5 to all four cells"]
      )
    default: return
    }
  }
}
