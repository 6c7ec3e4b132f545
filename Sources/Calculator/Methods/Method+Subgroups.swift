import RealModule
import TrialStatistics

extension Method {
  static let subgroups = Method(
    name: "pool_subgroups",
    title: "Studies pooled in subgroups, with the test for differences between them",
    inputs: [
      .required(
        "studies",
        "list of ratio, lower, upper and perhaps level, or of yi and sei, each with its subgroup"
      ),
      .optional("scale", "log ratio, the scale on which studies are pooled"),
      .optional("method", "common, dl or reml; common when left out"),
      .optional("tau2", "separate or common to all subgroups; separate when left out"),
      level,
    ],
    formula: PublishedFormula.subgroups.words,
    source: PublishedFormula.subgroups.source
  ) { arguments throws(CalculatorRefusal) in
    let given = try arguments.labelledStudies()
    let method = try arguments.poolingMethod()
    let variance = try arguments.word("tau2", default: SubgroupVariance.separate)
    let level = try arguments.level()
    let effects = try arguments.making(from: "studies") { () throws(PoolingError) in
      try subgroupEffects(
        of: given.studies,
        labels: given.labels,
        by: method,
        variance: variance,
        level: level
      )
    }
    return [
      "k": .count(effects.overall.studies),
      "k_unlabelled": .count(effects.unlabelled),
      "subgroups": .answers(
        effects.subgroups.map { ["subgroup": .text($0.label)] + pooledRatio($0.effect) }
      ),
      "overall": .answer(pooledRatio(effects.overall) + test(effects.overall)),
    ] + between(effects.difference)
  }

  static let logRank = Method(
    name: "pool_oev",
    title: "Log-rank results pooled: one-step hazard ratios of Peto",
    inputs: [
      .required(
        "studies",
        "list of oe (events observed less expected, experimental arm), v (its variance) and subgroup"
      ),
      level,
    ],
    formula: "ln HR = Σ(O - E)/ΣV, SE = 1/√ΣV",
    source: "Yusuf 1985, Prog Cardiovasc Dis 27:335; EBCTCG 1990; Cochrane Handbook 10.3"
  ) { arguments throws(CalculatorRefusal) in
    var studies: [LogRankStudy] = []
    var labels: [String?] = []
    for study in try arguments.parts("studies", of: ["oe", "v", "subgroup"]) {
      let numbers = (try study.number("oe"), try study.number("v"))
      studies.append(
        try study.making(from: "oe", "v") { () throws(LogRankError) in
          try LogRankStudy(observedLessExpected: numbers.0, variance: numbers.1)
        }
      )
      labels.append(study.has("subgroup") ? try study.text("subgroup") : nil)
    }
    let level = try arguments.level()
    let (given, named) = (studies, labels)
    let effects = try arguments.making(from: "studies") { () throws(PoolingError) in
      try logRankEffects(of: given, labels: named, level: level)
    }
    return [
      "k_without_information": .count(effects.withoutInformation),
      "overall": .answer(summed(effects.overall) + test(effects.overall.effect)),
      "subgroups": .answers(
        effects.subgroups.map { ["subgroup": .text($0.label)] + summed($0.pooled) }
      ),
    ] + between(effects.difference)
  }

  private static func summed(_ pooled: LogRankEffects.Pooled) -> Answer {
    ["o_minus_e": .number(pooled.observedLessExpected), "v": .number(pooled.variance)]
      + pooledRatio(pooled.effect)
  }

  /// A pooled ratio with its heterogeneity, as one row of an answer.
  static func pooledRatio(_ effect: PooledEffect) -> Answer {
    let heterogeneity = effect.heterogeneity
    return [
      "k": .count(effect.studies),
      "log_est": .number(effect.estimate),
      "se": .number(effect.standardError),
      "ratio": .number(effect.ratio),
      "lower": .number(effect.ratioInterval.lower),
      "upper": .number(effect.ratioInterval.upper),
      "tau2": .number(heterogeneity.tauSquared ?? 0),
      "Q": .number(heterogeneity.q),
      "Q_df": .count(heterogeneity.degreesOfFreedom),
      "Q_p": .number(heterogeneity.p),
      "I2_percent_from_Q": .number(heterogeneity.iSquaredFromQ),
    ]
  }

  private static func test(_ effect: PooledEffect) -> Answer {
    ["stat": .number(effect.statistic), "p": .number(effect.p)]
  }

  private static func between(_ test: DifferenceTest?) -> Answer {
    [
      "Q_between": .number(test?.q),
      "Q_between_df": .count(test?.degreesOfFreedom ?? 0),
      "Q_between_p": .number(test?.p),
    ]
  }
}
