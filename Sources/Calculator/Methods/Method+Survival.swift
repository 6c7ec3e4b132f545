import TrialModel
import TrialStatistics

extension Method {
  static let survivalDifference = Method(
    name: "surv_diff",
    title: "Difference of two survival rates, experimental minus control",
    inputs: [
      .optional("p1", "rate as a fraction, experimental arm; or give the percentages"),
      .optional("l1", "its lower bound"),
      .optional("u1", "its upper bound"),
      .optional("p2", "rate as a fraction, control arm"),
      .optional("l2", "its lower bound"),
      .optional("u2", "its upper bound"),
      level,
      .optional("s1_percent", "printed percentage, experimental arm, instead of the fractions"),
      .optional("s2_percent", "printed percentage, control arm"),
      .optional("decimals", "decimals of the printed percentages"),
    ],
    formula: PublishedFormula.survivalDifference.words,
    source: PublishedFormula.survivalDifference.source
  ) { arguments throws(CalculatorRefusal) in
    let isPrinted = arguments.has("s1_percent") || arguments.has("s2_percent")
    return isPrinted ? try differenceAsPrinted(arguments) : try differenceOfRates(arguments)
  }

  static let medians = Method(
    name: "median_ratio",
    title: "Two medians: difference, and the hazard ratio if survival were exponential",
    inputs: [
      .required("median_experimental", "median of the experimental arm"),
      .required("median_control", "median of the control arm"),
      .optional("unit", "their unit of time"),
      .optional("printed_hr", "the printed hazard ratio to compare with"),
    ],
    formula: "experimental - control; control / experimental. Medians alone give no interval",
    source: "Michiels 2005, Int J Technol Assess Health Care 21:119; Cochrane Handbook 6.8.2"
  ) { arguments throws(CalculatorRefusal) in
    if arguments.has("unit") { _ = try arguments.text("unit") }
    let numbers = (
      try arguments.number("median_experimental"), try arguments.number("median_control"),
      try arguments.optionalNumber("printed_hr")
    )
    let made = try arguments.making(from: "median_experimental", "median_control", "printed_hr") {
      () throws(StatisticsError) in
      try medianComparison(of: numbers.0, versus: numbers.1, printedHazardRatio: numbers.2)
    }
    return [
      "difference": .number(made.difference),
      "exponential_hr": .number(made.exponentialHazardRatio),
      "log_gap_to_printed_hr": .number(made.logGapToPrintedRatio),
    ]
  }

  private static func differenceOfRates(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> Answer {
    if arguments.has("decimals") {
      throw arguments.error(
        "decimals",
        "decimals belong to printed percentages, and none are given",
        "give s1_percent and s2_percent, or leave decimals out"
      )
    }
    let first = try rate(arguments, "p1", "l1", "u1")
    let second = try rate(arguments, "p2", "l2", "u2")
    let made = try arguments.making(from: "level") { () throws(StatisticsError) in
      try TrialStatistics.survivalDifference(of: first, versus: second)
    }
    return [
      "diff": .number(made.difference),
      "se_plain": .number(made.standardError),
      "lower_plain": .number(made.plainInterval.lower),
      "upper_plain": .number(made.plainInterval.upper),
      "z_plain": .number(made.z),
      "p_plain": .number(made.p),
      "lower_mover": .number(made.moverInterval.lower),
      "upper_mover": .number(made.moverInterval.upper),
    ]
  }

  private static func differenceAsPrinted(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> Answer {
    for name in ["p1", "l1", "u1", "p2", "l2", "u2", "level"] where arguments.has(name) {
      throw arguments.error(
        name,
        "fractions and printed percentages are both given",
        "give one of the two"
      )
    }
    let percentages = (
      try arguments.printed("s1_percent", decimals: "decimals"),
      try arguments.printed("s2_percent", decimals: "decimals")
    )
    let made = try arguments.making(from: "s1_percent", "s2_percent") {
      () throws(StatisticsError) in
      try pointDifference(of: percentages.0, versus: percentages.1)
    }
    return [
      "diff_points": .number(made.points),
      "min": .number(made.least),
      "max": .number(made.most),
      "text": .text(made.text),
    ]
  }

  private static func rate(
    _ arguments: Arguments,
    _ rate: String,
    _ lower: String,
    _ upper: String
  ) throws(CalculatorRefusal) -> ProportionEstimate {
    let numbers = (
      try arguments.number(rate), try arguments.number(lower), try arguments.number(upper)
    )
    let level = try arguments.level()
    return try arguments.making(from: rate, lower, upper) { () throws(StatisticsError) in
      try ProportionEstimate(numbers.0, lower: numbers.1, upper: numbers.2, level: level)
    }
  }
}
