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

  /// Where the restricted likelihood is at its top, by Fisher scoring from the estimate of Hedges.
  ///
  /// Viechtbauer 2005. The top lies below half the squared range of the estimates, since the score
  /// is negative from there on; a step that would leave the bounds known so far is replaced by
  /// halving them, and so is every step after the hundredth, so that the search always ends. It ends
  /// when a step changes τ² by less than 1e-13 of the variance of a typical study, or at τ² = 0 where
  /// the likelihood falls from there.
  private func likelihoodEstimate(of studies: [EffectEstimate]) -> Double {
    let values = studies.map(\.value)
    let range = (values.max() ?? 0) - (values.min() ?? 0)
    var low = 0.0
    var high = range * range / 2
    var tauSquared = min(hedgesEstimate(of: studies), high)
    for attempt in 0..<1000 {
      let weighted = WeightedStudies(studies, tauSquared: tauSquared)
      let score = weighted.twiceWeightedSquares - weighted.trace
      if tauSquared == 0, score <= 0 { return 0 }
      if score > 0 { low = tauSquared } else { high = tauSquared }
      let scored = max(0, tauSquared + score / weighted.squaredTrace)
      let isInside = scored < high && (scored > low || low == 0)
      let next = isInside && attempt < 100 ? scored : low + (high - low) / 2
      let change = (next - tauSquared).magnitude
      tauSquared = next
      if change <= 1e-13 * Double(studies.count) / weighted.total { break }
    }
    return tauSquared
  }

  /// The unweighted variance of the estimates less their mean variance, 0 or more.
  private func hedgesEstimate(of studies: [EffectEstimate]) -> Double {
    let count = Double(studies.count)
    let mean = studies.reduce(0) { $0 + $1.value / count }
    let spread = studies.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / (count - 1)
    let within = studies.reduce(0) { $0 + $1.standardError * $1.standardError / count }
    return max(0, spread - within)
  }
}
