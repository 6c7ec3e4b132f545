import TrialModel
import TrialStatistics

extension Method {
  static let granularity = Method(
    name: "grim",
    title: "Which counts a printed percentage can stand for",
    inputs: [
      .required("percent", "percentage with its printed digits"),
      .optional("decimals", "decimals it is printed with, where its digits do not say"),
      .required("n", "patients the percentage is of"),
      .optional("count", "the count printed beside it"),
    ],
    formula: "k of 0 … n with |100k/n - percent| at most half a unit of the last digit",
    source: "Brown and Heathers 2017, Soc Psychol Pers Sci 8:363, for percentages"
  ) { arguments throws(CalculatorRefusal) in
    let percent = try arguments.printed("percent", decimals: "decimals")
    let counts = (try arguments.count("n"), try arguments.optionalCount("count"))
    let made = try arguments.making(from: "percent", "n", "count") { () throws(StatisticsError) in
      try percentGranularity(of: percent, total: counts.0, count: counts.1)
    }
    return [
      "possible": .flag(made.isPossible),
      "n_candidates": .count(made.candidates?.count ?? 0),
      "min_count": .count(made.candidates?.lowerBound),
      "max_count": .count(made.candidates?.upperBound),
      "count_agrees": .flag(made.countAgrees),
      "percent_from_count_half_up": .text(made.percentFromCount),
    ]
  }

  static let ratioCheck = Method(
    name: "ratio_check",
    title: "A printed ratio against its interval and P, rounding allowed for",
    inputs: [
      .required("ratio", "ratio with its printed digits"),
      .required("lower", "lower bound with its printed digits"),
      .required("upper", "upper bound with its printed digits"),
      level,
      .optional("p", "P value with its printed digits"),
      .optional("p_relation", "=, < or > before the P value; = when left out"),
    ],
    formula: "√((L±h)(U±h)) meets ratio ± h; z = |ln ratio| / SE over all numbers that print so",
    source: "Altman and Bland 2011, BMJ 343:d2090 and d2304; rounding as in Nuijten 2016"
  ) { arguments throws(CalculatorRefusal) in
    let printed = (
      try arguments.printed("ratio"), try arguments.printed("lower"),
      try arguments.printed("upper")
    )
    let level = try arguments.level()
    let p = try printedP(arguments)
    let made = try arguments.making(from: "ratio", "lower", "upper") {
      () throws(StatisticsError) in
      try TrialStatistics.ratioCheck(
        printed.0,
        lower: printed.1,
        upper: printed.2,
        level: level,
        p: p
      )
    }
    return [
      "lower_lt_upper": .flag(made.order.isOrdered),
      "estimate_inside": .flag(made.order.isInside),
      "geometric_mean": .number(made.geometricMean),
      "gm_min": .number(made.geometricMeanRange.lowerBound),
      "gm_max": .number(made.geometricMeanRange.upperBound),
      "log_symmetric_within_rounding": .flag(made.isLogSymmetric),
      "z_min": .number(made.implied?.deviates.lowerBound),
      "z_max": .number(made.implied?.deviates.upperBound),
      "p_max": .number(made.implied?.pValues.upperBound),
      "p_min": .number(made.implied?.pValues.lowerBound),
      "p_agrees_within_rounding": .flag(made.implied?.agreesWithPrintedP),
      "null_excluded_by_printed_interval": .flag(made.implied?.excludesOne),
    ]
  }

  static let intervalCheck = Method(
    name: "ci_contains",
    title: "Whether a printed estimate lies in its interval",
    inputs: [
      .required("estimate", "estimate with its printed digits"),
      .required("lower", "lower bound with its printed digits"),
      .required("upper", "upper bound with its printed digits"),
    ],
    formula: "L ≤ estimate ≤ U, as printed and for all numbers that print so; no symmetry is asked",
    source: "Brookmeyer and Crowley 1982, Biometrics 38:29"
  ) { arguments throws(CalculatorRefusal) in
    let printed = (
      try arguments.printed("estimate"), try arguments.printed("lower"),
      try arguments.printed("upper")
    )
    let made = try arguments.making(from: "estimate", "lower", "upper") {
      () throws(StatisticsError) in
      try EstimateInInterval(printed.0, lower: printed.1, upper: printed.2)
    }
    return [
      "estimate_inside": .flag(made.isInside),
      "lower_lt_upper": .flag(made.isOrdered),
      "estimate_inside_within_rounding": .flag(made.mayBeInside),
      "lower_lt_upper_within_rounding": .flag(made.mayBeOrdered),
    ]
  }

  /// The printed P value; `nil` when none is given.
  static func printedP(
    _ arguments: Arguments,
    isOneSided: Bool = false
  ) throws(CalculatorRefusal) -> PValue? {
    let modifier = try arguments.word("p_relation", default: PValue.Modifier.equal)
    guard arguments.has("p") else { return nil }
    let number = try arguments.printed("p")
    return try arguments.making(from: "p") { () throws(PValueError) in
      try PValue(modifier, number, isOneSided: isOneSided)
    }
  }
}
