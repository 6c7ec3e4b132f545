/// How tables of two arms are pooled without a variance for each of them.
package enum TablePoolingMethod: Hashable, Sendable, CaseIterable {
  /// The ratio or difference of Mantel and Haenszel 1959, J Natl Cancer Inst 22:719.
  case mantelHaenszelRiskRatio
  case mantelHaenszelOddsRatio
  case mantelHaenszelRiskDifference
  /// The odds ratio of Peto (Yusuf and others 1985, Prog Cardiovasc Dis 27:335).
  ///
  /// Biased where arms are unequal in size or the effect is large (Cochrane Handbook 10.4.2).
  case peto

  /// What is pooled.
  package var measure: EffectMeasure {
    switch self {
    case .mantelHaenszelRiskRatio: .riskRatio
    case .mantelHaenszelOddsRatio, .peto: .oddsRatio
    case .mantelHaenszelRiskDifference: .riskDifference
    }
  }
}

/// Pools tables of events in two arms (Cochrane Handbook 10.4).
///
/// No correction enters the pooled estimate. Tables in which nobody in either arm had the event say
/// nothing about a ratio and weigh 0, as do for odds those in which everybody had it; in a difference
/// of risks they count.
///
/// - Parameters:
///   - tables: One table a study.
///   - method: The method, which fixes the measure as well.
///   - level: The level of the pooled interval.
/// - Returns: The pooled effect, a ratio as its logarithm; `heterogeneity` has no τ².
/// - Throws: `PoolingError` when the tables hold no such effect.
package func pooledEffect(
  of tables: [TwoByTwoTable],
  by method: TablePoolingMethod,
  level: ConfidenceLevel = .ninetyFive
) throws(PoolingError) -> PooledEffect {
  guard !tables.isEmpty else { throw .noStudies }
  guard tables.count <= PoolingError.mostStudies else { throw .tooManyStudies(tables.count) }
  let strata = tables.map(Stratum.init)
  let pooled: StratifiedEffect
  switch method {
  case .mantelHaenszelRiskRatio: pooled = try .mantelHaenszelRiskRatio(strata)
  case .mantelHaenszelOddsRatio: pooled = try .mantelHaenszelOddsRatio(strata)
  case .mantelHaenszelRiskDifference: pooled = try .mantelHaenszelRiskDifference(strata)
  case .peto: pooled = try .peto(strata)
  }
  let total = pooled.weights.reduce(0, +)
  return PooledEffect(
    estimate: pooled.estimate,
    standardError: pooled.standardError,
    reference: .normal,
    level: level,
    weights: pooled.weights.map { 100 * ($0 / total) },
    heterogeneity: heterogeneity(of: tables, around: pooled.estimate, by: method)
  )
}

/// Q of the tables around the pooled estimate.
///
/// As in metafor, 0.5 is added to the cells of a table with a zero cell for this purpose alone, and
/// tables with one outcome are left out.
private func heterogeneity(
  of tables: [TwoByTwoTable],
  around estimate: Double,
  by method: TablePoolingMethod
) -> Heterogeneity {
  var q = 0.0
  var studies = 0
  for table in tables where !table.hasOneOutcome {
    guard let study = try? study(table, method) else { continue }
    let distance = (study.value - estimate) / study.standardError
    q += distance * distance
    studies += 1
  }
  return Heterogeneity(
    q: q,
    degreesOfFreedom: max(0, studies - 1),
    tauSquared: nil,
    typicalVariance: nil
  )
}

/// What one table says by itself, for Q.
private func study(
  _ table: TwoByTwoTable,
  _ method: TablePoolingMethod
) throws(EffectEstimateError) -> EffectEstimate {
  switch method {
  case .mantelHaenszelRiskRatio, .mantelHaenszelOddsRatio:
    return try EffectEstimate(table, measure: method.measure)
  case .mantelHaenszelRiskDifference:
    return try EffectEstimate(differenceOf: table, adding: table.hasZeroCell ? 0.5 : 0)
  case .peto:
    let stratum = Stratum(table)
    return try EffectEstimate(
      value: stratum.observedLessExpected / stratum.hypergeometricVariance,
      standardError: 1 / stratum.hypergeometricVariance.squareRoot()
    )
  }
}
