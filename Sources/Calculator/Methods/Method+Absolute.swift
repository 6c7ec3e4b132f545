import TrialModel
import TrialStatistics

extension Method {
  static let absolute = Method(
    name: "absolute_effect",
    title: "What a ratio means in 1,000 patients like those of the comparator",
    inputs: [
      .required("measure", "RR, OR or HR"),
      .required("ratio", "the ratio"),
      .optional("lower", "its lower limit"),
      .optional("upper", "its upper limit"),
      level,
      .required("comparator", "assumed proportion under the comparator, between 0 and 1"),
      .optional("counted", "event, or event_free for hazard ratios; event when left out"),
      .optional("outcome", "harm or benefit: what an event is; harm when left out"),
    ],
    formula: AbsoluteEffect.Measure.allCases.map { "\($0.rawValue): \($0.formula.words)" }
      .joined(separator: "; ") + ", or S^HR",
    source: AbsoluteEffect.Measure.allCases.map(\.formula.source).eachOnce
      .joined(separator: "; ")
  ) { arguments throws(CalculatorRefusal) in
    guard
      let measure = AbsoluteEffect.Measure(rawValue: try arguments.text("measure"))
    else {
      throw arguments.unknownWord(
        "measure",
        try arguments.text("measure"),
        among: AbsoluteEffect.Measure.allCases.map(\.rawValue)
      )
    }
    let ratio = try arguments.number("ratio")
    let limits = try arguments.limits()
    let level = try arguments.level()
    let comparator = try arguments.number("comparator")
    let counted = try arguments.word("counted", default: AbsoluteEffect.Counted.event)
    let outcome = try arguments.word("outcome", default: NumberNeeded.Outcome.harm)
    let effect = try arguments.making(from: "ratio", "lower", "upper", "comparator") {
      () throws(StatisticsError) in
      try absoluteEffect(
        measure,
        ratio: ratio,
        limits: limits,
        level: level,
        comparator: comparator,
        counted: counted,
        outcome: outcome
      )
    }
    return [
      "comparator_per_1000": .number(1000 * effect.comparator),
      "intervention_risk": .number(effect.intervention.estimate),
      "intervention_lower": .number(effect.intervention.bounds?.lower),
      "intervention_upper": .number(effect.intervention.bounds?.upper),
    ] + perThousand("intervention", effect.intervention)
      + perThousand("difference", effect.difference)
      + ["text": .text(effect.text), "nnt": .answer(needed(effect))]
  }

  private static func perThousand(_ name: String, _ reach: AbsoluteEffect.Reach) -> Answer {
    [
      "\(name)_per_1000": .number(1000 * reach.estimate),
      "\(name)_per_1000_lower": .number((reach.bounds?.lower).map { 1000 * $0 }),
      "\(name)_per_1000_upper": .number((reach.bounds?.upper).map { 1000 * $0 }),
    ]
  }

  private static func needed(_ effect: AbsoluteEffect) -> Answer {
    let harm = effect.harm
    let difference: Answer = [
      "rd": .number(harm.estimate),
      "lower": .number(harm.bounds?.lower),
      "upper": .number(harm.bounds?.upper),
    ]
    guard let needed = effect.numberNeeded else {
      return difference + [
        "kind": .text(NumberNeeded.Side(harm: harm.estimate).rawValue),
        "estimate": .number(1 / harm.estimate.magnitude),
        "text_shape": .text(effect.numberText),
      ]
    }
    return difference + number(needed)
  }

  static let survivalNumber = Method(
    name: "nnt_hr",
    title: "Number needed to treat at one time, from a hazard ratio and the survival under control",
    inputs: [
      .required("ratio", "hazard ratio"),
      .required("lower", "its lower limit"),
      .required("upper", "its upper limit"),
      level,
      .required("control_survival", "proportion without the event under control at that time"),
      .optional("time", "which time, for the reader"),
    ],
    formula: PublishedFormula.survivalEffect.words,
    source: PublishedFormula.survivalEffect.source
  ) { arguments throws(CalculatorRefusal) in
    if arguments.has("time") { _ = try arguments.text("time") }
    let ratio = try arguments.ratio()
    let survival = try arguments.number("control_survival")
    let effect = try arguments.making(from: "control_survival") { () throws(StatisticsError) in
      try survivalEffect(of: ratio, controlSurvival: survival)
    }
    return [
      "survival_experimental": .number(effect.survival.estimate),
      "survival_experimental_lower": .number(effect.survival.bounds?.lower),
      "survival_experimental_upper": .number(effect.survival.bounds?.upper),
      "difference": .number(effect.difference.estimate),
      "difference_lower": .number(effect.difference.bounds?.lower),
      "difference_upper": .number(effect.difference.bounds?.upper),
    ] + number(effect.numberNeeded)
  }
}

extension Arguments {
  /// Both limits of a ratio, or `nil` when neither is given.
  fileprivate func limits() throws(CalculatorRefusal) -> (lower: Double, upper: Double)? {
    guard has("lower") || has("upper") else { return nil }
    return (try number("lower"), try number("upper"))
  }
}
