import TrialModel
import TrialStatistics

extension Method {
  private static let correction = Input.optional(
    "correction",
    "none, or add 0.5 to all four cells; when left out, done where a cell is zero, but not where "
      + "nobody or everybody in both arms had the event: that has no ratio"
  )

  static let riskRatio = Method(
    name: "rr_katz",
    title: "Risk ratio with Katz's interval",
    inputs: twoArms + [level, correction],
    formula: "ln RR ± z √(1/x1 - 1/n1 + 1/x2 - 1/n2); 0.5 to all cells if one is zero",
    source: "Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1, 10.4.4"
  ) { arguments throws(CalculatorRefusal) in
    try ratio("rr", arguments, TrialStatistics.riskRatio(of:versus:level:correction:))
  }

  static let oddsRatio = Method(
    name: "or_woolf",
    title: "Odds ratio with Woolf's interval",
    inputs: twoArms + [level, correction],
    formula: "ln OR ± z √(1/a + 1/b + 1/c + 1/d); 0.5 to all cells if one is zero",
    source: "Woolf 1955, Ann Hum Genet 19:251; Cochrane Handbook 10.4.4"
  ) { arguments throws(CalculatorRefusal) in
    try ratio("or", arguments, TrialStatistics.oddsRatio(of:versus:level:correction:))
  }

  private static func ratio(
    _ name: String,
    _ arguments: Arguments,
    _ formula: (EventCount, EventCount, ConfidenceLevel, CountRatio.Correction)
      throws(CountRatioError) -> CountRatio
  ) throws(CalculatorRefusal) -> Answer {
    let arms = try arguments.arms()
    let level = try arguments.level()
    let correction = try correction(arguments)
    let ratio: CountRatio
    do {
      ratio = try formula(arms.first, arms.second, level, correction)
    } catch {
      let place = error == .zeroCell ? "correction" : "x1, x2"
      throw CalculatorRefusal(what: error.what, place: place, remedy: remedy(error))
    }
    if correction == .always, ratio.zeroCells == .notNeeded {
      throw arguments.error(
        "correction",
        "no cell is zero, so nothing is added",
        "leave correction out, or say none"
      )
    }
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

  /// The correction that is asked for by name; where none is, 0.5 as far as the table says anything.
  private static func correction(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> CountRatio.Correction {
    guard arguments.has("correction") else { return .whereInformative }
    let asked = try arguments.text("correction")
    if asked == "none" { return .never }
    guard asked.hasPrefix("add 0.5") else {
      throw arguments.unknownWord(
        "correction",
        asked,
        among: ["none", "add 0.5 to all four cells"]
      )
    }
    return .always
  }

  private static func remedy(_ error: CountRatioError) -> String {
    switch error {
    case .noEvents, .onlyEvents:
      "use rd_newcombe, which needs no correction, or name one: correction='add 0.5 to all four cells'"
    case .zeroCell: "leave correction out, or use rd_newcombe, which needs none"
    }
  }
}
