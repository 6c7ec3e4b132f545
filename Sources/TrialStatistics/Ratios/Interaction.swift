import RealModule

/// How much two independent ratios differ, as a ratio of ratios.
package struct Interaction: Hashable, Sendable {
  /// ln of the first ratio minus ln of the second.
  package let logDifference: Double
  /// The standard error of the difference, above 0.
  package let standardError: Double
  package let z: Double
  /// The two-sided P value, 0…1.
  package let p: Double
  /// The first ratio over the second: 1 where they agree.
  package let ratioOfRatios: Double
  /// The interval of the ratio of ratios.
  package let interval: ConfidenceInterval
}

/// The interaction of two ratios from independent groups of patients: subgroups, or two trials.
///
/// δ = ln a - ln b, SE = √(SE_a² + SE_b²), each standard error at the level of its own interval.
/// Time periods of one cohort are not independent; whoever shows them has to say so.
/// Altman and Bland 2003, BMJ 326:219.
package func interaction(
  between first: RatioEstimate,
  and second: RatioEstimate,
  level: ConfidenceLevel = .ninetyFive
) -> Interaction {
  let difference = first.logRatio - second.logRatio
  let error = Double.hypot(first.logStandardError, second.logStandardError)
  let z = difference / error
  let margin = level.z * error
  return Interaction(
    logDifference: difference,
    standardError: error,
    z: z,
    p: NormalDistribution.twoSidedP(z: z),
    ratioOfRatios: Double.exp(difference),
    interval: ConfidenceInterval(
      computed: (Double.exp(difference - margin), Double.exp(difference + margin)),
      level: level
    )
  )
}
