extension TauSquaredEstimator {
  /// τ² of the studies, 0 or more; 0 for one study.
  func tauSquared(of studies: [EffectEstimate]) -> Double {
    guard studies.count > 1 else { return 0 }
    switch self {
    case .derSimonianLaird: return momentEstimate(of: studies)
    case .restrictedMaximumLikelihood: return likelihoodEstimate(of: studies)
    }
  }

  /// τ² = max(0, (Q - (k - 1)) / (Σw - Σw²/Σw)).
  private func momentEstimate(of studies: [EffectEstimate]) -> Double {
    let weighted = WeightedStudies(studies, tauSquared: 0)
    return max(0, (weighted.weightedSquares - Double(studies.count - 1)) / weighted.trace)
  }

  /// Where the restricted likelihood is highest, Viechtbauer 2005.
  ///
  /// It can have several maxima when one study lies far from the others, so each is climbed and the
  /// highest taken; of two equal ones the smaller τ².
  private func likelihoodEstimate(of studies: [EffectEstimate]) -> Double {
    let likelihood = RestrictedLikelihood(studies)
    let tops = likelihood.risesAndFalls.map { likelihood.top(from: $0.rising, to: $0.falling) }
    let ends = likelihood.score(at: 0) > 0 ? tops : [0] + tops
    var best = (tauSquared: ends.first ?? 0, height: -Double.infinity)
    for tauSquared in ends {
      let height = likelihood.logarithm(at: tauSquared)
      if height > best.height { best = (tauSquared, height) }
    }
    return best.tauSquared
  }
}
