import TrialModel
import TrialStatistics

extension Method {
  static let nonInferiority = Method(
    name: "p_noninferiority",
    title: "One-sided P of non-inferiority from a printed ratio, its interval and the margin",
    inputs: [
      .required("ratio", "hazard, risk or odds ratio with its printed digits"),
      .optional("lower", "lower bound with its printed digits; left out where one-sided"),
      .optional("upper", "upper bound with its printed digits; left out where one-sided"),
      .required("margin", "margin of the protocol: above 1 an upper one, below 1 a lower one"),
      .optional("level", "the printed level of that interval as a fraction; 0.95 when left out"),
      .optional("interval_sides", "2, or 1 for an interval of one bound; 2 when left out"),
      .optional("p", "one-sided P value with its printed digits"),
      .optional("p_relation", "=, < or > before the P value; = when left out"),
    ],
    formula: "z = (ln ratio - ln margin) / SE; P = Φ(z), above a lower margin 1 - Φ(z); shown when "
      + "the bound lies before the margin",
    source: "Piaggio 2012, JAMA 308:2594 (CONSORT); Altman and Bland 2011, BMJ 343:d2304"
  ) { arguments throws(CalculatorRefusal) in
    let question = try question(arguments)
    let printed = try printedP(arguments, isOneSided: true)
    let test = try arguments.making(from: "ratio", "lower", "upper", "margin", "level") {
      () throws(StatisticsError) in
      try nonInferiorityTest(of: question, p: printed)
    }
    return [
      "z_level": .number(test.levelDeviate),
      "se_log": .number(test.logStandardError),
      "z": .number(test.z),
      "p_one_sided": .number(test.p),
      "noninferior_by_interval": .flag(test.isShownByInterval),
      "z_min": .number(test.deviates.lowerBound),
      "z_max": .number(test.deviates.upperBound),
      "p_min": .number(test.pValues.lowerBound),
      "p_max": .number(test.pValues.upperBound),
      "p_agrees_within_rounding": .flag(test.agreesWithPrintedP),
    ]
  }

  private static func question(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> NonInferiorityQuestion {
    let margin = try arguments.printed("margin")
    let names = margin.value > 1 ? ("upper", "lower") : ("lower", "upper")
    let sides = try arguments.optionalCount("interval_sides") ?? 2
    guard sides == 1 || sides == 2 else {
      throw arguments.error("interval_sides", "an interval has 1 or 2 sides", "give 1 or 2")
    }
    if sides == 1, arguments.has(names.1) {
      throw arguments.error(
        names.1,
        "a one-sided interval has the \(names.0) bound alone",
        "leave \(names.1) out, or interval_sides"
      )
    }
    return NonInferiorityQuestion(
      margin: margin,
      ratio: try arguments.printed("ratio"),
      bound: try arguments.printed(names.0),
      otherBound: sides == 1 ? nil : try arguments.printed(names.1),
      level: try arguments.level()
    )
  }
}
