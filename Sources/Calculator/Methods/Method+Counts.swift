import TrialModel
import TrialStatistics

extension Method {
  static let twoArms: [Input] = [
    .required("x1", "patients with an event, experimental arm"),
    .required("n1", "patients at risk, experimental arm"),
    .required("x2", "patients with an event, control arm"),
    .required("n2", "patients at risk, control arm"),
  ]
  static let level = Input.optional("level", "confidence level as a fraction; 0.95 when left out")

  static let wilson = Method(
    name: "wilson",
    title: "Proportion with Wilson's score interval",
    inputs: [
      .required("x", "patients with an event"), .required("n", "patients at risk"), level,
    ],
    formula: "(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = x/n",
    source: "Wilson 1927; Newcombe 1998, Stat Med 17:857, method 3"
  ) { arguments throws(CalculatorRefusal) in
    let estimate = wilsonInterval(
      of: try arguments.eventCount("x", "n"),
      level: try arguments.level()
    )
    return [
      "p": .number(estimate.proportion),
      "lower": .number(estimate.interval.lower),
      "upper": .number(estimate.interval.upper),
    ]
  }

  static let riskDifference = Method(
    name: "rd_newcombe",
    title: "Risk difference with Newcombe's interval, experimental minus control",
    inputs: twoArms + [level],
    formula: "d = p1 - p2; L = d - √((p1-l1)² + (u2-p2)²), U = d + √((u1-p1)² + (p2-l2)²)",
    source: "Newcombe 1998, Stat Med 17:873, method 10"
  ) { arguments throws(CalculatorRefusal) in
    difference(try countedDifference(arguments))
  }

  static let numberNeeded = Method(
    name: "nnh",
    title: "Number needed to harm or benefit, through infinity where it must be",
    inputs: [
      .optional("x1", "patients with an event, experimental arm; or give rd"),
      .optional("n1", "patients at risk, experimental arm"),
      .optional("x2", "patients with an event, control arm"),
      .optional("n2", "patients at risk, control arm"),
      .optional("rd", "risk difference as a fraction, instead of the counts"),
      .optional("lower", "its lower bound, a fraction"),
      .optional("upper", "its upper bound, a fraction"),
      level,
      .optional("outcome", "harm or benefit: what an event is; harm when left out"),
    ],
    formula: "1/|d|, bounds 1/U and 1/L",
    source: "Altman 1998, BMJ 317:1309; interval of Newcombe 1998, method 10"
  ) { arguments throws(CalculatorRefusal) in
    let given: RiskDifference
    if let ready = try givenDifference(arguments) {
      given = ready
    } else {
      given = try countedDifference(arguments)
    }
    let needed = TrialStatistics.numberNeeded(
      from: given,
      outcome: try arguments.word("outcome", default: .harm)
    )
    return difference(given) + number(needed)
  }

  /// A number needed, with its bounds on one side or through infinity.
  static func number(_ needed: NumberNeeded) -> Answer {
    let reach: Answer =
      switch needed.reach {
      case .oneSide(let low, let high): ["ci_low": .number(low), "ci_high": .number(high)]
      case .throughInfinity(let benefit, let harm):
        ["nnb_bound": .number(benefit), "nnh_bound": .number(harm)]
      }
    return ["kind": .text(needed.side.rawValue), "estimate": .number(needed.estimate)] + reach
      + ["crosses_infinity": .flag(needed.crossesInfinity), "text_shape": .text(needed.text)]
  }

  static let fisher = Method(
    name: "fisher",
    title: "Fisher's exact test, two-sided",
    inputs: twoArms,
    formula: "sum of the hypergeometric probabilities not above that of the table seen",
    source: "Fisher 1935; two-sided as R's fisher.test"
  ) { arguments throws(CalculatorRefusal) in
    let arms = try arguments.arms()
    let p = try arguments.making(from: "n1", "n2") { () throws(StatisticsError) in
      try fisherP(of: arms.first, versus: arms.second)
    }
    return ["p": .number(p)]
  }

  static let midP = Method(
    name: "midp",
    title: "Mid-P of two arms, two-sided as twice the smaller side",
    inputs: twoArms,
    formula: "2 min(low, high), at most 1; each side its tail less half the table seen",
    source: "Lancaster 1961; Rothman, Modern Epidemiology"
  ) { arguments throws(CalculatorRefusal) in
    let arms = try arguments.arms()
    let test = try arguments.making(from: "n1", "n2") { () throws(StatisticsError) in
      try midPTest(of: arms.first, versus: arms.second)
    }
    return [
      "p_midp": .number(test.p),
      "one_sided_low": .number(test.oneSidedLow),
      "one_sided_high": .number(test.oneSidedHigh),
    ]
  }

  private static func difference(_ difference: RiskDifference) -> Answer {
    [
      "rd": .number(difference.difference),
      "lower": .number(difference.interval.lower),
      "upper": .number(difference.interval.upper),
    ]
  }

  private static func countedDifference(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> RiskDifference {
    let arms = try arguments.arms()
    return TrialStatistics.riskDifference(
      of: arms.first,
      versus: arms.second,
      level: try arguments.level()
    )
  }

  /// The difference that is given ready; `nil` when counts are given instead.
  private static func givenDifference(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> RiskDifference? {
    let counts = ["x1", "n1", "x2", "n2"]
    let ready = ["rd", "lower", "upper"].first { arguments.has($0) }
    guard let ready else { return nil }
    if let count = counts.first(where: { arguments.has($0) }) {
      throw arguments.error(
        count,
        "\(count) and \(ready) are both given",
        "give the counts, or the difference with its bounds"
      )
    }
    let numbers = (
      try arguments.number("rd"), try arguments.number("lower"), try arguments.number("upper")
    )
    let level = try arguments.level()
    return try arguments.making(from: "rd", "lower", "upper") { () throws(StatisticsError) in
      try RiskDifference(numbers.0, lower: numbers.1, upper: numbers.2, level: level)
    }
  }
}
