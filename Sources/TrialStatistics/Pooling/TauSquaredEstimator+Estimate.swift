extension TauSquaredEstimator {
  /// τ² of the studies, 0 or more; 0 for one study.
  func tauSquared(of studies: [EffectEstimate]) -> Double { tauSquared(within: [studies]) }

  /// One τ² for groups of studies that each have a mean of their own, 0 or more.
  ///
  /// 0 where no group has two studies, since then nothing estimates it.
  func tauSquared(within groups: [[EffectEstimate]]) -> Double {
    let groups = groups.filter { $0.count > 1 }
    guard !groups.isEmpty else { return 0 }
    switch self {
    case .derSimonianLaird: return momentEstimate(within: groups)
    case .restrictedMaximumLikelihood: return likelihoodEstimate(within: groups)
    }
  }

  /// τ² = max(0, Σ(Q - (k - 1)) / Σ(Σw - Σw²/Σw)), the outer sums over the groups.
  ///
  /// Borenstein and others 2009, Introduction to Meta-Analysis, chapter 19.
  private func momentEstimate(within groups: [[EffectEstimate]]) -> Double {
    var surplus = 0.0
    var trace = 0.0
    for group in groups {
      let weighted = WeightedStudies(group, tauSquared: 0)
      surplus += weighted.weightedSquares - Double(group.count - 1)
      trace += weighted.trace
    }
    return max(0, surplus / trace)
  }

  /// Where the restricted likelihood is highest, Viechtbauer 2005.
  ///
  /// It can have several maxima when one study lies far from the others, so each is climbed and the
  /// highest taken; of two equal ones the smaller τ².
  private func likelihoodEstimate(within groups: [[EffectEstimate]]) -> Double {
    let likelihood = RestrictedLikelihood(groups: groups)
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
