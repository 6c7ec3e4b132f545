import TrialStatistics

extension Method {
  private static let studies: [Input] = [
    .required(
      "studies",
      "list of ratio, lower, upper and perhaps level, or of yi and sei, in their order"
    ),
    .optional("scale", "log ratio, the scale on which studies are pooled"),
  ]

  private static let pooledStudies: [Input] =
    studies + [.optional("method", "common, dl or reml; common when left out")]

  /// The studies given, pooled several times over.
  private static func effects(
    _ arguments: Arguments,
    pool: ([EffectEstimate], PoolingMethod, ConfidenceLevel) throws(PoolingError) -> [PooledEffect]
  ) throws(CalculatorRefusal) -> [PooledEffect] {
    let studies = try arguments.ratioStudies()
    let method = try arguments.poolingMethod()
    let level = try arguments.level()
    return try arguments.making(from: "studies") { () throws(PoolingError) in
      try pool(studies, method, level)
    }
  }

  static let cumulative = Method(
    name: "cumulative",
    title: "Studies pooled one after the other in the order given",
    inputs: pooledStudies + [level],
    formula: "step i pools the first i studies",
    source: "Lau 1992, N Engl J Med 327:248; formulas as pool"
  ) { arguments throws(CalculatorRefusal) in
    let effects = try effects(arguments) { studies, method, level throws(PoolingError) in
      try pooledEffects(cumulatively: studies, by: method, level: level)
    }
    return ["steps": .answers(effects.map(pooledRatio))]
  }

  static let leaveOneOut = Method(
    name: "leave_one_out",
    title: "All studies but one pooled, for each in turn",
    inputs: pooledStudies + [level],
    formula: "as pool, without study i",
    source: "Viechtbauer and Cheung 2010, Res Synth Methods 1:112; Cochrane Handbook 10.14"
  ) { arguments throws(CalculatorRefusal) in
    let effects = try effects(arguments) { studies, method, level throws(PoolingError) in
      try pooledEffects(leavingOutEachOf: studies, by: method, level: level)
    }
    return [
      "k": .count(effects.count),
      "omitted": .answers(
        effects.enumerated().map { ["left_out": .count($0.offset + 1)] + pooledRatio($0.element) }
      ),
    ]
  }

  static let influence = Method(
    name: "influence",
    title: "How much each study carries the pooled effect",
    inputs: pooledStudies,
    formula: "residual (y - θ₋)/√(v + τ²₋ + SE₋²); DFFITS (θ - θ₋)/√(h(τ²₋ + v)); "
      + "Cook (θ - θ₋)²/SE²; ₋ is without the study, h its weight",
    source: "Viechtbauer and Cheung 2010, Res Synth Methods 1:112"
  ) { arguments throws(CalculatorRefusal) in
    let studies = try arguments.ratioStudies()
    let method = try arguments.poolingMethod()
    let found = try arguments.making(from: "studies") { () throws(PoolingError) in
      try studyInfluences(on: studies, by: method)
    }
    return [
      "k": .count(studies.count),
      "log_est": .number(found.overall.estimate),
      "tau2": .number(found.overall.heterogeneity.tauSquared ?? 0),
      "studies": .answers(
        found.influences.enumerated()
          .map { ["index": .count($0.offset + 1)] + influence($0.element) }
      ),
    ]
  }

  private static func influence(_ study: StudyInfluence) -> Answer {
    [
      "rstudent": .number(study.standardisedResidual),
      "dffits": .number(study.shiftInErrors),
      "cook_d": .number(study.cookDistance),
      "hat": .number(study.hat),
      "tau2_del": .number(study.without.heterogeneity.tauSquared ?? 0),
      "QE_del": .number(study.without.heterogeneity.q),
      "weight_percent": .number(100 * study.hat),
    ]
  }

  static let heterogeneity = Method(
    name: "tau2_ci",
    title: "Variance between studies with its interval, and I² and H² from it",
    inputs: studies + [.optional("method", "dl or reml; reml when left out"), level],
    formula: "bounds where Σw(y-θ)², w = 1/(SE² + τ²), equals a chi-square quantile on k - 1",
    source: "Viechtbauer 2007, Stat Med 26:37; Higgins and Thompson 2002, Stat Med 21:1539"
  ) { arguments throws(CalculatorRefusal) in
    let studies = try arguments.ratioStudies()
    guard
      case .randomEffects(let estimator, _) =
        try arguments.poolingMethod(whenLeftOut: .likelihood)
    else {
      throw arguments.error(
        "method",
        "a common effect has no variance between studies",
        "give dl or reml"
      )
    }
    let level = try arguments.level()
    let found = try arguments.making(from: "studies") { () throws(PoolingError) in
      try heterogeneityInterval(of: studies, by: estimator, level: level)
    }
    return [
      "k": .count(found.studies),
      "Q": .number(found.q),
      "Q_df": .count(found.studies - 1),
      "tau2": .number(found.tauSquared.estimate),
      "tau2_lower": .number(found.tauSquared.lower),
      "tau2_upper": .number(found.tauSquared.upper),
      "tau": .number(found.tau.estimate),
      "tau_lower": .number(found.tau.lower),
      "tau_upper": .number(found.tau.upper),
      "I2_percent_metafor": .number(found.iSquared.estimate),
      "I2_percent_lower": .number(found.iSquared.lower),
      "I2_percent_upper": .number(found.iSquared.upper),
      "H2": .number(found.hSquared.estimate),
      "H2_lower": .number(found.hSquared.lower),
      "H2_upper": .number(found.hSquared.upper),
      "interval_empty": .flag(found.isEmpty),
    ]
  }
}
