package import TrialStatistics

// Pooling rows of a forest plot, all of which have a `pooledEffect`.
extension ForestPooling {
  /// The rows pooled, on the scale of pooling.
  ///
  /// - Throws: `PoolingError` when the method has no answer for them.
  func effect(of studies: [ForestStudy]) throws(PoolingError) -> PooledEffect {
    if let method { return try pooledEffect(of: studies.compactMap(\.pooledEffect), by: method) }
    guard let tableMethod = studies.tableMethod(of: self) else { throw .noInformativeTable }
    return try pooledEffect(of: studies.tables, by: tableMethod)
  }

  /// τ² of the rows with its interval by Q-profile; `nil` for a method without a variance between them.
  func spread(of studies: [ForestStudy]) -> HeterogeneityInterval? {
    guard case .randomEffects(let estimator, _) = method else { return nil }
    return try? heterogeneityInterval(of: studies.compactMap(\.pooledEffect), by: estimator)
  }

  /// The rest pooled without each row in turn; empty where that has no answer.
  func effects(leavingOutEachOf studies: [ForestStudy]) -> [PooledEffect] {
    guard studies.count > 2 else { return [] }
    var effects: [PooledEffect] = []
    for index in studies.indices {
      var rest = studies
      rest.remove(at: index)
      guard let effect = try? effect(of: rest) else { return [] }
      effects.append(effect)
    }
    return effects
  }

  /// The rows pooled in groups, with the test between them.
  ///
  /// - Throws: `PoolingError` when a group has no answer by the method.
  func subgroups(
    of studies: [ForestStudy],
    labels: [String],
    variance: SubgroupVariance
  ) throws(PoolingError) -> SubgroupEffects {
    if let method {
      let effects = studies.compactMap(\.pooledEffect)
      return try subgroupEffects(of: effects, labels: labels, by: method, variance: variance)
    }
    guard let tableMethod = studies.tableMethod(of: self) else { throw .noInformativeTable }
    return try subgroupEffects(of: studies.tables, labels: labels, by: tableMethod)
  }
}

extension [ForestStudy] {
  /// What is computed of their counts; `nil` for ratios as they are printed.
  package var measure: EffectMeasure? { lazy.compactMap { $0.counts?.measure }.first }

  /// The counts of both arms of each.
  fileprivate var tables: [TwoByTwoTable] { compactMap { $0.counts?.table } }

  fileprivate func tableMethod(of choice: ForestPooling) -> TablePoolingMethod? {
    measure.flatMap { choice.tableMethod(for: $0) }
  }
}
