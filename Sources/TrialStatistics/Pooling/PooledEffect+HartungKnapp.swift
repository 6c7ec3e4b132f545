import RealModule

extension PooledEffect {
  /// The same effect with the variance of Hartung and Knapp 2001 and t with k - 1 degrees.
  ///
  /// Var = q/Σw with q = Σw(y - θ)² / (k - 1); the floor takes q as 1 where it is less.
  func withHartungKnapp(
    of studies: [EffectEstimate],
    floor hasFloor: Bool
  ) throws(PoolingError) -> PooledEffect {
    guard let distribution = StudentDistribution(degreesOfFreedom: studies.count - 1) else {
      throw .tooFewStudies(studies.count, needed: 2)
    }
    let weighted = WeightedStudies(studies, tauSquared: heterogeneity.tauSquared ?? 0)
    let factor = weighted.weightedSquares / Double(studies.count - 1)
    guard factor > 0 || hasFloor else { throw .noSpread }
    return PooledEffect(
      estimate: estimate,
      standardError: standardError * Double.sqrt(hasFloor ? max(1, factor) : factor),
      reference: .student(distribution),
      level: level,
      weights: weights,
      heterogeneity: heterogeneity
    )
  }
}
