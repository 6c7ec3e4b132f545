/// Studies pooled in subgroups and together, with the test for differences between the subgroups.
///
/// Subgroups of trials are not randomised: what sets them apart may differ in other ways, too.
package struct SubgroupEffects: Hashable, Sendable {
  /// One subgroup, pooled.
  package struct Subgroup: Hashable, Sendable {
    /// Its label, never blank.
    package let label: String
    /// Where its studies stand among all that were given, from 0.
    package let members: [Int]
    /// τ² of its heterogeneity is the common one where one was asked for; Q and I² are its own.
    package let effect: PooledEffect
  }

  /// In the order in which their labels first appear.
  package let subgroups: [Subgroup]
  /// All studies pooled as if there were no subgroups, with a τ² of their own.
  package let overall: PooledEffect
  /// How many studies have no label: they count in `overall` and in no subgroup.
  package let unlabelled: Int
  /// The test for differences between subgroups; `nil` with fewer than two of them.
  package let difference: DifferenceTest?
}

/// The test whether subgroups have one effect in common.
///
/// Q of the estimates of the subgroups with weights 1/SE², chi-square with one degree of freedom less
/// than there are subgroups. Cochrane Handbook 10.11.3.1; Borenstein and others 2009, chapter 19.
package struct DifferenceTest: Hashable, Sendable {
  /// Q between the subgroups, 0 or more.
  package let q: Double
  /// The number of subgroups less one, 1 or more.
  package let degreesOfFreedom: Int

  /// The P value of no difference.
  package var p: Double {
    ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)?.upperTail(q) ?? 1
  }

  /// - Returns: `nil` with fewer than two effects.
  package init?(between effects: [EffectEstimate]) {
    guard effects.count > 1 else { return nil }
    q = WeightedStudies(effects, tauSquared: 0).weightedSquares
    degreesOfFreedom = effects.count - 1
  }
}

/// Pools studies in subgroups, all together, and tests whether the subgroups differ.
///
/// - Parameters:
///   - studies: One or more studies, all on one scale.
///   - labels: The subgroup of each study, as many as there are studies; an empty or blank label or
///     `nil` is no subgroup.
///   - method: As for `pooledEffect`; the interval of each subgroup is made by it, too.
///   - variance: Whether the subgroups share one τ²; without meaning for a common effect.
///   - level: The level of all intervals.
/// - Returns: Subgroups, all together, and the test.
/// - Throws: `PoolingError` when a subgroup or all together cannot be pooled so.
package func subgroupEffects(
  of studies: [EffectEstimate],
  labels: [String?],
  by method: PoolingMethod,
  variance: SubgroupVariance,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> SubgroupEffects {
  let overall = try pooledEffect(of: studies, by: method, level: level)
  let groups = LabelledGroups(labels.prefix(studies.count).map { $0 ?? "" })
  let parts = groups.members.map { $0.map { studies[$0] } }
  let shared: (tauSquared: Double, interval: PooledIntervalMethod)? =
    if case .randomEffects(let estimator, let interval) = method, variance == .common {
      (estimator.tauSquared(within: parts), interval)
    } else {
      nil
    }
  var subgroups: [SubgroupEffects.Subgroup] = []
  for (index, label) in groups.labels.enumerated() {
    let effect =
      if let shared {
        try pooledEffect(
          of: parts[index],
          knowing: shared.tauSquared,
          interval: shared.interval,
          level: level
        )
      } else {
        try pooledEffect(of: parts[index], by: method, level: level)
      }
    subgroups.append(
      SubgroupEffects.Subgroup(label: label, members: groups.members[index], effect: effect)
    )
  }
  return SubgroupEffects(
    subgroups: subgroups,
    overall: overall,
    unlabelled: groups.unlabelled,
    difference: DifferenceTest(between: subgroups.map { EffectEstimate($0.effect) })
  )
}

/// Pools tables of events in subgroups, all together, and tests whether the subgroups differ.
///
/// - Parameters:
///   - tables: One or more tables.
///   - labels: As for studies with standard errors.
///   - method: As for `pooledEffect`.
///   - level: The level of all intervals.
/// - Returns: Subgroups, all together, and the test.
/// - Throws: `PoolingError` when a subgroup or all together cannot be pooled so.
package func subgroupEffects(
  of tables: [TwoByTwoTable],
  labels: [String?],
  by method: TablePoolingMethod,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> SubgroupEffects {
  let overall = try pooledEffect(of: tables, by: method, level: level)
  let groups = LabelledGroups(labels.prefix(tables.count).map { $0 ?? "" })
  var subgroups: [SubgroupEffects.Subgroup] = []
  for (label, members) in zip(groups.labels, groups.members) {
    let effect = try pooledEffect(of: members.map { tables[$0] }, by: method, level: level)
    subgroups.append(SubgroupEffects.Subgroup(label: label, members: members, effect: effect))
  }
  return SubgroupEffects(
    subgroups: subgroups,
    overall: overall,
    unlabelled: groups.unlabelled,
    difference: DifferenceTest(between: subgroups.map { EffectEstimate($0.effect) })
  )
}

extension EffectEstimate {
  /// A pooled effect as if it were one study.
  init(_ effect: PooledEffect) {
    self.init(computed: effect.estimate, standardError: effect.standardError)
  }
}
