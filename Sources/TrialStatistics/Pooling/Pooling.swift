import RealModule

/// Pools studies by the inverse of their variances.
///
/// θ = Σwy / Σw, SE = 1/√Σw, with w = 1/SE² for a common effect and w = 1/(SE² + τ²) for random
/// effects. The order of the studies does not matter, and one study pooled is that study.
///
/// - Parameters:
///   - studies: One or more studies, all on one scale.
///   - method: The model, and how τ² and the interval are made.
///   - level: The level of the pooled interval, whatever the levels of the studies were.
/// - Returns: The pooled effect on the scale of the studies.
/// - Throws: `PoolingError` when the method has no answer for these studies.
package func pooledEffect(
  of studies: [EffectEstimate],
  by method: PoolingMethod,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> PooledEffect {
  guard !studies.isEmpty else { throw .noStudies }
  guard studies.count <= PoolingError.mostStudies else { throw .tooManyStudies(studies.count) }
  switch method {
  case .commonEffect:
    return pooledEffect(of: studies, tauSquared: nil, level: level)
  case .randomEffects(let estimator, let interval):
    let tauSquared = estimator.tauSquared(of: studies)
    return try pooledEffect(of: studies, knowing: tauSquared, interval: interval, level: level)
  }
}

/// Pools by random effects with a τ² that is known, and the interval asked for.
func pooledEffect(
  of studies: [EffectEstimate],
  knowing tauSquared: Double,
  interval: PooledIntervalMethod,
  level: ConfidenceLevel
) throws(PoolingError) -> PooledEffect {
  let wald = pooledEffect(of: studies, tauSquared: tauSquared, level: level)
  return interval == .wald
    ? wald : try wald.withHartungKnapp(of: studies, floor: interval == .hartungKnappWithFloor)
}

/// Each study left out in turn, the rest pooled: whether one study carries the result.
///
/// - Parameters:
///   - studies: Two or more studies.
///   - method: As for `pooledEffect`.
///   - level: As for `pooledEffect`.
/// - Returns: As many effects as there are studies, in their order.
/// - Throws: `PoolingError` when fewer than two are given, or the rest cannot be pooled.
package func pooledEffects(
  leavingOutEachOf studies: [EffectEstimate],
  by method: PoolingMethod,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> [PooledEffect] {
  guard studies.count > 1 else { throw .tooFewStudies(studies.count, needed: 2) }
  var effects: [PooledEffect] = []
  for index in studies.indices {
    var rest = studies
    rest.remove(at: index)
    effects.append(try pooledEffect(of: rest, by: method, level: level))
  }
  return effects
}

/// The first study, then the first two pooled, and so on: how the evidence gathered.
///
/// - Parameters:
///   - studies: One or more studies in the order in which they came, usually by year.
///   - method: As for `pooledEffect`.
///   - level: As for `pooledEffect`.
/// - Returns: As many effects as there are studies; the last is that of all.
/// - Throws: `PoolingError` when there are none, or some of them cannot be pooled.
package func pooledEffects(
  cumulatively studies: [EffectEstimate],
  by method: PoolingMethod,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> [PooledEffect] {
  guard !studies.isEmpty else { throw .noStudies }
  var effects: [PooledEffect] = []
  for count in 1...studies.count {
    effects.append(try pooledEffect(of: Array(studies.prefix(count)), by: method, level: level))
  }
  return effects
}

/// Pools one or more studies with a variance between them that is known, or `nil` for a common effect.
func pooledEffect(
  of studies: [EffectEstimate],
  tauSquared: Double?,
  level: ConfidenceLevel
) -> PooledEffect {
  let common = WeightedStudies(studies, tauSquared: 0)
  let weighted = WeightedStudies(studies, tauSquared: tauSquared ?? 0)
  let freedom = studies.count - 1
  return PooledEffect(
    estimate: weighted.mean,
    standardError: 1 / Double.sqrt(weighted.total),
    reference: .normal,
    level: level,
    weights: weighted.weights.map { 100 * ($0 / weighted.total) },
    heterogeneity: Heterogeneity(
      q: common.weightedSquares,
      degreesOfFreedom: freedom,
      tauSquared: tauSquared,
      typicalVariance: freedom > 0 ? Double(freedom) / common.trace : nil
    )
  )
}
