internal import RealModule

extension TauSquaredEstimator {
  /// τ² of the studies, 0 or more; 0 for one study.
  ///
  /// - Throws: `PoolingError.noConvergence` when restricted likelihood finds no maximum.
  func tauSquared(of studies: [EffectEstimate]) throws(PoolingError) -> Double {
    guard studies.count > 1 else { return 0 }
    switch self {
    case .derSimonianLaird: return momentEstimate(of: studies)
    case .restrictedMaximumLikelihood: return try likelihoodEstimate(of: studies)
    }
  }

  /// τ² = max(0, (Q - (k - 1)) / (Σw - Σw²/Σw)).
  private func momentEstimate(of studies: [EffectEstimate]) -> Double {
    let weighted = WeightedStudies(studies, tauSquared: 0)
    return max(0, (weighted.weightedSquares - Double(studies.count - 1)) / weighted.trace)
  }

  /// Fisher scoring from the estimate of Hedges, as Viechtbauer 2005 gives it.
  ///
  /// A step that would lower the restricted likelihood is halved, so that it always climbs. It ends
  /// when a step changes τ² + s² by less than 1e-12 of itself, or when τ² = 0 and the likelihood
  /// falls from there.
  private func likelihoodEstimate(of studies: [EffectEstimate]) throws(PoolingError) -> Double {
    let most = 1000
    var tauSquared = hedgesEstimate(of: studies)
    var height = restrictedLogLikelihood(of: studies, tauSquared: tauSquared)
    for _ in 0..<most {
      let weighted = WeightedStudies(studies, tauSquared: tauSquared)
      let score = weighted.twiceWeightedSquares - weighted.trace
      if tauSquared == 0, score <= 0 { return 0 }
      let within = Double(studies.count) / weighted.total
      var step = score / weighted.squaredTrace
      var next = max(0, tauSquared + step)
      var nextHeight = restrictedLogLikelihood(of: studies, tauSquared: next)
      while nextHeight < height, (next - tauSquared).magnitude > 1e-13 * within {
        step /= 2
        next = max(0, tauSquared + step)
        nextHeight = restrictedLogLikelihood(of: studies, tauSquared: next)
      }
      let change = (next - tauSquared).magnitude
      tauSquared = next
      height = nextHeight
      if change <= 1e-12 * within { return tauSquared }
    }
    throw .noConvergence(steps: most)
  }

  /// The unweighted variance of the estimates less their mean variance, 0 or more.
  private func hedgesEstimate(of studies: [EffectEstimate]) -> Double {
    let count = Double(studies.count)
    let mean = studies.reduce(0) { $0 + $1.value / count }
    let spread = studies.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / (count - 1)
    let within = studies.reduce(0) { $0 + $1.standardError * $1.standardError / count }
    return max(0, spread - within)
  }

  /// The logarithm of the restricted likelihood, but for a constant.
  private func restrictedLogLikelihood(of studies: [EffectEstimate], tauSquared: Double) -> Double {
    let weighted = WeightedStudies(studies, tauSquared: tauSquared)
    let logWeights = weighted.weights.reduce(0) { $0 + Double.log($1) }
    return (logWeights - Double.log(weighted.total) - weighted.weightedSquares) / 2
  }
}
