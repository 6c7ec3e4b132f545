/// A difference of two survival rates at one time, by two methods.
package struct SurvivalDifference: Hashable, Sendable {
  /// The difference of the rates, experimental minus comparator, a fraction -1…1.
  package let difference: Double
  /// The standard error read from the widths of both intervals, as if they were symmetric.
  package let standardError: Double
  /// The symmetric interval from that standard error.
  package let plainInterval: ConfidenceInterval
  /// The deviate of the difference; `nil` when neither rate has an interval with any width.
  package let z: Double?
  /// The two-sided P value of the deviate; `nil` as for `z`.
  package let p: Double?
  /// The interval by squaring and adding, which follows the asymmetry of both intervals.
  package let moverInterval: ConfidenceInterval
}

/// The difference between two survival rates with their intervals, experimental minus comparator.
///
/// Plain: SE = √(SE1² + SE2²) with SEi = width / 2z, and d ± z SE. MOVER: the bounds of both,
/// squared and added. Both are at the level of the two rates.
/// Zou and Donner 2008, Stat Med 27:1693; Cochrane Handbook 6.3.1 for the standard error.
///
/// - Throws: `StatisticsError` when the two rates have intervals of different levels.
package func survivalDifference(
  of experimental: ProportionEstimate,
  versus comparator: ProportionEstimate
) throws(StatisticsError) -> SurvivalDifference {
  let level = experimental.interval.level
  guard comparator.interval.level.fraction == level.fraction else {
    throw StatisticsError(
      .proportion,
      .levelsDiffer(level.fraction, comparator.interval.level.fraction)
    )
  }
  let difference = experimental.proportion - comparator.proportion
  let errors = [experimental, comparator].map { $0.interval.width / (2 * level.z) }
  let standardError = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
  let z = standardError > 0 ? difference / standardError : nil
  let margin = level.z * standardError
  return SurvivalDifference(
    difference: difference,
    standardError: standardError,
    plainInterval: ConfidenceInterval(
      computed: (difference - margin, difference + margin),
      level: level
    ),
    z: z,
    p: z.map(NormalDistribution.twoSidedP),
    moverInterval: squareAndAdd(experimental, comparator, level: level)
  )
}
