import RealModule

/// How much one study carries a pooled effect.
///
/// Viechtbauer and Cheung 2010, Res Synth Methods 1:112. "Without it" means the others pooled anew, τ²
/// included.
package struct StudyInfluence: Hashable, Sendable {
  /// The others pooled without it.
  package let without: PooledEffect
  /// The externally standardised residual: how far the study lies from the others, in standard errors.
  ///
  /// (y - θ₋) / √(v + τ²₋ + SE₋²); beyond 1.96 for one study in twenty by chance.
  package let standardisedResidual: Double
  /// DFFITS, (θ - θ₋) / √(h (τ²₋ + v)): how far the pooled effect moves, in its own standard errors.
  package let shiftInErrors: Double
  /// Cook's distance, (θ - θ₋)² / SE².
  package let cookDistance: Double
  /// The hat value h, the weight of the study as a fraction; all of them sum to 1.
  package let hat: Double
}

/// The influence of each study on the pooled effect of all.
///
/// - Parameters:
///   - studies: Two or more.
///   - method: The model; its way of making intervals has no part in this.
/// - Returns: The pooled effect of all, and the influence of each study in the order given.
/// - Throws: `PoolingError` below two studies, and as `pooledEffect`.
package func studyInfluences(
  on studies: [EffectEstimate],
  by method: PoolingMethod
) throws(PoolingError) -> (overall: PooledEffect, influences: [StudyInfluence]) {
  let method = method.withInterval(.wald)
  let overall = try pooledEffect(of: studies, by: method)
  let without = try pooledEffects(leavingOutEachOf: studies, by: method)
  var influences: [StudyInfluence] = []
  for (index, rest) in without.enumerated() {
    let study = studies[index]
    let spread =
      study.standardError * study.standardError + (rest.heterogeneity.tauSquared ?? 0)
    let hat = overall.weights[index] / 100
    let shift = overall.estimate - rest.estimate
    let scaled = shift / overall.standardError
    influences.append(
      StudyInfluence(
        without: rest,
        standardisedResidual: (study.value - rest.estimate)
          / Double.sqrt(spread + rest.standardError * rest.standardError),
        shiftInErrors: shift / Double.sqrt(hat * spread),
        cookDistance: scaled * scaled,
        hat: hat
      )
    )
  }
  return (overall, influences)
}

extension PoolingMethod {
  /// The same model with another way of making the interval; a common effect has but one.
  package func withInterval(_ interval: PooledIntervalMethod) -> Self {
    switch self {
    case .commonEffect: .commonEffect
    case .randomEffects(let estimator, _): .randomEffects(estimator, interval)
    }
  }
}
