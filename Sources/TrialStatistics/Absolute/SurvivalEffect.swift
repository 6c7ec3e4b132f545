/// What a hazard ratio means at one time for patients with a known survival under control.
///
/// S^HR - S, and its reciprocal as the number needed. The uncertainty of the control survival is not
/// in the interval. Altman and Andersen 1999, BMJ 319:1492.
package struct SurvivalEffect: Hashable, Sendable {
  /// The proportion without the event in the experimental arm, 0…1.
  package let survival: AbsoluteEffect.Reach
  /// Experimental less control; above 0 means that more survive.
  package let difference: AbsoluteEffect.Reach
  /// How many are treated for one more to survive, or one fewer.
  package let numberNeeded: NumberNeeded
}

/// The effect of a hazard ratio on survival at one time.
///
/// - Parameters:
///   - ratio: The hazard ratio with its interval.
///   - survival: The proportion without the event under control, strictly between 0 and 1.
/// - Returns: Survival under the experimental treatment, the difference, and the number needed.
/// - Throws: `StatisticsError` for a survival out of its range.
package func survivalEffect(
  of ratio: RatioEstimate,
  controlSurvival survival: Double
) throws(StatisticsError) -> SurvivalEffect {
  let effect = try absoluteEffect(
    .hazardRatio,
    ratio: ratio.ratio,
    limits: (ratio.interval.lower, ratio.interval.upper),
    level: ratio.interval.level,
    comparator: survival,
    counted: .eventFree
  )
  guard let needed = effect.numberNeeded else {
    throw StatisticsError(.ratio, .notFinite(ratio.ratio))
  }
  return SurvivalEffect(
    survival: effect.intervention,
    difference: effect.difference,
    numberNeeded: needed
  )
}
