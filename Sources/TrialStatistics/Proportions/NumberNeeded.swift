/// How many patients are treated for one more to be harmed, or one more to benefit.
///
/// The reciprocal of a risk difference. Where the interval of the difference holds 0, the numbers
/// run from benefit through infinity to harm, and never through 0.
/// Altman 1998, BMJ 317:1309.
package struct NumberNeeded: Hashable, Sendable {
  /// Whether the event that is counted is bad or good for the patient.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// More events are harm: toxicity, death.
    case harm
    /// More events are benefit: response, survival.
    case benefit
  }

  /// On which side the estimate is.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    /// One more patient harmed for so many treated.
    case harm = "NNH"
    /// One more patient helped for so many treated.
    case benefit = "NNB"
    /// No difference: no number of patients gives one more or one less.
    case neither = "none"

    /// The side of a difference that is above 0 where more patients are harmed.
    package init(harm: Double) { self = harm > 0 ? .harm : harm < 0 ? .benefit : .neither }
  }

  /// The reach of the number, at the level of the difference.
  package enum Reach: Hashable, Sendable {
    /// All on one side: from the smaller number to the larger, which may be infinite.
    case oneSide(low: Double, high: Double)
    /// From this number needed to benefit through infinity to this number needed to harm.
    ///
    /// One of them is infinite where a bound of the difference is exactly 0.
    case throughInfinity(benefit: Double, harm: Double)
  }

  /// The difference the number comes from, with its own sign.
  package let difference: RiskDifference
  package let outcome: Outcome
  package let side: Side
  /// Patients treated for one more event, above 0; infinite where there is no difference.
  package let estimate: Double
  package let reach: Reach

  /// Whether both harm and benefit lie within the interval of the difference.
  package var crossesInfinity: Bool {
    if case .throughInfinity = reach { true } else { false }
  }
}

/// The number needed to harm or to benefit that a risk difference means.
///
/// 1/|d| with bounds 1/U and 1/L. With an outcome that is a benefit, a positive difference gives a
/// number needed to benefit; the difference itself keeps its sign.
package func numberNeeded(
  from difference: RiskDifference,
  outcome: NumberNeeded.Outcome = .harm
) -> NumberNeeded {
  let interval = difference.interval
  let (harm, least, most) =
    switch outcome {
    case .harm: (difference.difference, interval.lower, interval.upper)
    case .benefit: (-difference.difference, -interval.upper, -interval.lower)
    }
  let ends = (reciprocal(least), reciprocal(most))
  return NumberNeeded(
    difference: difference,
    outcome: outcome,
    side: NumberNeeded.Side(harm: harm),
    estimate: reciprocal(harm),
    // A bound of exactly 0 is reached through infinity as well.
    reach: least <= 0 && most >= 0
      ? .throughInfinity(benefit: ends.0, harm: ends.1)
      : .oneSide(low: min(ends.0, ends.1), high: max(ends.0, ends.1))
  )
}

/// 1/|x|, infinite for 0 of either sign.
private func reciprocal(_ difference: Double) -> Double { 1 / difference.magnitude }
