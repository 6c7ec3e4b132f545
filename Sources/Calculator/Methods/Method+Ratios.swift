import TrialStatistics

extension Method {
  private static let ratioInputs: [Input] = [
    .required("ratio", "hazard, risk or odds ratio"),
    .required("lower", "lower bound of its interval"),
    .required("upper", "upper bound of its interval"),
    .optional("level", "the printed level of that interval as a fraction; 0.95 when left out"),
  ]

  static let ratioTest = Method(
    name: "hr_p",
    title: "Standard error, z and P of a ratio from its interval",
    inputs: ratioInputs,
    formula: "SE = (ln U - ln L) / 2z at the printed level; z = ln ratio / SE; P = 2(1 - Φ(|z|))",
    source: "Altman and Bland 2011, BMJ 343:d2304; Cochrane Handbook 6.3.2"
  ) { arguments throws(CalculatorRefusal) in
    let ratio = try arguments.ratio()
    return [
      "z_level": .number(ratio.interval.level.z),
      "se_log": .number(ratio.logStandardError),
      "z": .number(ratio.z),
      "p": .number(ratio.p),
      "p_altman_bland_approx": .number(ratio.approximateP),
    ]
  }

  static let intervalFromP = Method(
    name: "ci_from_p",
    title: "Interval of a ratio from the estimate and its two-sided P",
    inputs: [
      .required("ratio", "hazard, risk or odds ratio"),
      .required("p", "two-sided P value"),
      level,
    ],
    formula: "SE = |ln ratio| / z, z from P; in short z = -0.862 + √(0.743 - 2.404 ln P)",
    source: "Altman and Bland 2011, BMJ 343:d2090"
  ) { arguments throws(CalculatorRefusal) in
    let numbers = (try arguments.number("ratio"), try arguments.number("p"))
    let level = try arguments.level()
    let made = try arguments.making(from: "ratio", "p") { () throws(StatisticsError) in
      try ratioInterval(of: numbers.0, twoSidedP: numbers.1, level: level)
    }
    return [
      "z_exact": .number(made.z),
      "z_approx": .number(made.approximateZ),
      "se_log": .number(made.logStandardError),
      "lower": .number(made.interval.lower),
      "upper": .number(made.interval.upper),
      "lower_approx": .number(made.approximateInterval?.lower),
      "upper_approx": .number(made.approximateInterval?.upper),
    ]
  }

  static let interaction = Method(
    name: "interaction",
    title: "Interaction of two independent ratios",
    inputs: [
      .required("a", "ratio, lower, upper and perhaps level of the first"),
      .required("b", "ratio, lower, upper and perhaps level of the second"),
      level,
    ],
    formula: PublishedFormula.interaction.words,
    source: PublishedFormula.interaction.source
  ) { arguments throws(CalculatorRefusal) in
    let names = ratioInputs.map(\.name)
    let found = TrialStatistics.interaction(
      between: try arguments.part("a", of: names).ratio(),
      and: try arguments.part("b", of: names).ratio(),
      level: try arguments.level()
    )
    return [
      "log_diff": .number(found.logDifference),
      "se_diff": .number(found.standardError),
      "z": .number(found.z),
      "p": .number(found.p),
      "ratio_of_ratios": .number(found.ratioOfRatios),
      "lower": .number(found.interval.lower),
      "upper": .number(found.interval.upper),
    ]
  }
}
