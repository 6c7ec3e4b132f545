import RealModule

/// What a log-rank test says of one study: observed less expected events and their variance.
package struct LogRankStudy: Hashable, Sendable {
  /// Events observed in the experimental arm less those expected; below 0 means fewer.
  package let observedLessExpected: Double
  /// The variance of that number, 0 or more; 0 where there was nothing to learn from.
  package let variance: Double

  /// - Throws: `LogRankError` when a number is not finite, the variance is below 0, or too small for
  ///   the difference it goes with.
  package init(
    observedLessExpected: Double,
    variance: Double
  ) throws(LogRankError) {
    guard observedLessExpected.isFinite else { throw .differenceNotFinite(observedLessExpected) }
    guard variance.isFinite, variance >= 0 else { throw .varianceOutOfRange(variance) }
    if variance > 0 {
      guard (try? EffectEstimate(observedLessExpected, over: variance)) != nil else {
        throw .varianceOutOfRange(variance)
      }
    }
    self.observedLessExpected = observedLessExpected
    self.variance = variance
  }

  /// The one-step logarithm of the hazard ratio, (O - E)/V with SE 1/√V; `nil` where V is 0.
  var estimate: EffectEstimate? {
    variance > 0 ? try? EffectEstimate(observedLessExpected, over: variance) : nil
  }
}

extension EffectEstimate {
  fileprivate init(_ difference: Double, over variance: Double) throws(EffectEstimateError) {
    try self.init(value: difference / variance, standardError: 1 / Double.sqrt(variance))
  }
}

/// Why numbers are no log-rank result.
package enum LogRankError: Error, Hashable, Sendable {
  case differenceNotFinite(Double)
  case varianceOutOfRange(Double)
}

/// Log-rank results of studies, pooled with one common effect.
package struct LogRankEffects: Hashable, Sendable {
  /// A group of studies and what they come to.
  package struct Pooled: Hashable, Sendable {
    /// Σ(O - E).
    package let observedLessExpected: Double
    /// ΣV, above 0.
    package let variance: Double
    /// ln of the hazard ratio, Σ(O - E)/ΣV with SE 1/√ΣV.
    package let effect: PooledEffect
  }

  /// A subgroup by its label.
  package struct Subgroup: Hashable, Sendable {
    package let label: String
    package let pooled: Pooled
  }

  package let overall: Pooled
  /// In the order in which their labels first appear.
  package let subgroups: [Subgroup]
  /// How many studies had a variance of 0 and are left out of everything.
  package let withoutInformation: Int
  /// `nil` with fewer than two subgroups.
  package let difference: DifferenceTest?
}

/// Pools log-rank results: one-step hazard ratios of Peto.
///
/// ln HR = Σ(O - E)/ΣV, SE = 1/√ΣV. Yusuf and others 1985, Prog Cardiovasc Dis 27:335; EBCTCG 1990;
/// Cochrane Handbook 10.3.
///
/// - Parameters:
///   - studies: The results; those with a variance of 0 are left out and counted.
///   - labels: As for `subgroupEffects`.
///   - level: The level of all intervals.
/// - Returns: The pooled effects, with what was left out counted.
/// - Throws: `PoolingError` when no study has any information.
package func logRankEffects(
  of studies: [LogRankStudy],
  labels: [String?],
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> LogRankEffects {
  let telling = zip(studies, labels).filter { $0.0.estimate != nil }
  guard !telling.isEmpty else { throw .noStudies }
  let groups = LabelledGroups(telling.map { $0.1 ?? "" })
  var subgroups: [LogRankEffects.Subgroup] = []
  for (label, members) in zip(groups.labels, groups.members) {
    let pooled = try pooled(members.map { telling[$0].0 }, level: level)
    subgroups.append(LogRankEffects.Subgroup(label: label, pooled: pooled))
  }
  return LogRankEffects(
    overall: try pooled(telling.map(\.0), level: level),
    subgroups: subgroups,
    withoutInformation: studies.count - telling.count,
    difference: DifferenceTest(between: subgroups.map { EffectEstimate($0.pooled.effect) })
  )
}

private func pooled(
  _ studies: [LogRankStudy],
  level: ConfidenceLevel
) throws(PoolingError) -> LogRankEffects.Pooled {
  // Weights 1/SE² are the variances, so the mean of the estimates is Σ(O - E)/ΣV.
  LogRankEffects.Pooled(
    observedLessExpected: studies.reduce(0) { $0 + $1.observedLessExpected },
    variance: studies.reduce(0) { $0 + $1.variance },
    effect: try pooledEffect(of: studies.compactMap(\.estimate), by: .commonEffect, level: level)
  )
}
