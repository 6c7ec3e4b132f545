import RealModule
import TrialStatistics

extension Method {
  static let pooling: [Method] = [
    Method(
      name: "pool",
      title: "Studies pooled, with the model and the interval named",
      inputs: studies + [
        .optional("method", "common, dl or reml; common when left out"),
        .optional("interval", "wald, hk or hk_adhoc; wald when left out"),
      ],
      formula: "as pool_fe, pool_dl, pool_reml and their intervals; prediction interval "
        + PublishedFormula.prediction.words,
      source: "Cochrane Handbook 10.3 and 10.10.4; prediction interval: "
        + PublishedFormula.prediction.source
    ) { arguments throws(CalculatorRefusal) in
      try pooled(arguments, by: try arguments.poolingMethod(), fewestForPrediction: 3)
    },
    pooling("pool_fe", "Inverse variance, one common effect", .commonEffect),
    pooling(
      "pool_dl",
      "Random effects by DerSimonian and Laird, interval of Wald",
      .randomEffects(.derSimonianLaird, .wald)
    ),
    pooling(
      "pool_reml",
      "Random effects by restricted likelihood, interval of Wald",
      .randomEffects(.restrictedMaximumLikelihood, .wald)
    ),
    pooling(
      "pool_dl_hk",
      "Random effects by DerSimonian and Laird, interval of Hartung and Knapp",
      .randomEffects(.derSimonianLaird, .hartungKnapp)
    ),
    pooling(
      "pool_reml_hk",
      "Random effects by restricted likelihood, interval of Hartung and Knapp",
      .randomEffects(.restrictedMaximumLikelihood, .hartungKnapp)
    ),
    pooling(
      "pool_reml_hk_adhoc",
      "Random effects by restricted likelihood, Hartung and Knapp with the ad hoc floor",
      .randomEffects(.restrictedMaximumLikelihood, .hartungKnappWithFloor)
    ),
  ]

  private static let studies: [Input] = [
    .optional(
      "studies",
      "list of ratio, lower, upper and perhaps level, or of log_est and se (yi and sei)"
    ),
    .optional("scale", "log ratio, the scale on which studies are pooled"),
    .optional("rows_tpos_tneg_cpos_cneg", "instead: list of counts with and without event by arm"),
    .optional("measure", "of those rows: log RR, log OR or RD; log RR when left out"),
    .optional("dataset", "a name for the rows"),
    level,
  ]

  private static func pooling(
    _ name: String,
    _ title: String,
    _ method: PoolingMethod
  ) -> Method {
    Method(
      name: name,
      title: title,
      inputs: studies,
      formula: method.formula.words,
      source: method.formula.source
    ) { arguments throws(CalculatorRefusal) in try pooled(arguments, by: method) }
  }

  /// The studies given, pooled; a prediction interval by the normal distribution is left out below so many
  /// studies, where metafor prints it for two.
  private static func pooled(
    _ arguments: Arguments,
    by method: PoolingMethod,
    fewestForPrediction: Int = 1
  ) throws(CalculatorRefusal) -> Answer {
    let pooled = try arguments.studies()
    let level = try arguments.level()
    let effect = try arguments.making(from: pooled.place) { () throws(PoolingError) in
      try pooledEffect(of: pooled.studies, by: method, level: level)
    }
    let leftOut: Answer =
      pooled.withoutRatio == 0 ? [:] : ["k_without_ratio": .count(pooled.withoutRatio)]
    let isPredicted = effect.studies >= fewestForPrediction
    return answer(effect, pooled.measure, isPredicted: isPredicted) + leftOut
  }

  private static func answer(
    _ effect: PooledEffect,
    _ measure: EffectMeasure,
    isPredicted: Bool
  ) -> Answer {
    let normal = isPredicted ? effect.normalPredictionInterval : nil
    let heterogeneity = effect.heterogeneity
    let shown = { (value: Double) in measure.isRatio ? Double.exp(value) : value }
    let estimate: Answer =
      measure.isRatio
      ? ["log_est": .number(effect.estimate), "ratio": .number(shown(effect.estimate))]
      : ["rd": .number(effect.estimate)]
    // The reference files write a list of one as its element.
    let weights: Answer.Value =
      effect.weights.count == 1 ? .number(effect.weights[0]) : .numbers(effect.weights)
    return ["k": .count(effect.studies)] + estimate + [
      "se": .number(effect.standardError),
      "lower": .number(shown(effect.interval.lower)),
      "upper": .number(shown(effect.interval.upper)),
      "stat": .number(effect.statistic),
      "p": .number(effect.p),
      "tau2": .number(heterogeneity.tauSquared ?? 0),
      "Q": .number(heterogeneity.q),
      "Q_df": .count(heterogeneity.degreesOfFreedom),
      "Q_p": .number(heterogeneity.p),
      "I2_percent_metafor": .number(
        heterogeneity.iSquaredFromTauSquared ?? heterogeneity.iSquaredFromQ
      ),
      "I2_percent_from_Q": .number(heterogeneity.iSquaredFromQ),
      "pi_z_lower": .number((normal?.lower).map(shown)),
      "pi_z_upper": .number((normal?.upper).map(shown)),
      "pi_lower": .number((effect.predictionInterval?.lower).map(shown)),
      "pi_upper": .number((effect.predictionInterval?.upper).map(shown)),
      "weights_percent": weights,
    ]
  }
}
