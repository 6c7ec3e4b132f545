import RealModule

/// What a ratio means for patients like those of an assumed comparator.
///
/// The assumed proportion is taken as known: only the limits of the ratio are carried over. Cochrane
/// Handbook 14.1.5 and 15.4.4; for hazard ratios Skoetz and others 2020, J Clin Epidemiol 118:124
/// (GRADE guidelines 27).
package struct AbsoluteEffect: Hashable, Sendable {
  /// What the proportions count.
  package enum Counted: String, Hashable, Sendable, CaseIterable {
    /// Patients with the event.
    case event
    /// Patients without it, as a survival rate does; for hazard ratios only.
    case eventFree = "event_free"
  }

  /// What kind of ratio is carried over.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case riskRatio = "RR"
    case oddsRatio = "OR"
    case hazardRatio = "HR"
  }

  /// A proportion or difference with the bounds the limits of the ratio give, in order.
  package struct Reach: Hashable, Sendable {
    /// A proportion, 0…1, or the difference of two, -1…1.
    package let estimate: Double
    /// `nil` where no interval of the ratio was given.
    package let bounds: ConfidenceInterval?

    init(_ estimate: Double, _ ends: [Double], level: ConfidenceLevel) {
      self.estimate = estimate
      bounds = ends.min()
        .flatMap { least in
          ends.max()
            .map { most in ConfidenceInterval(computed: (least, most), level: level) }
        }
    }
  }

  package let counted: Counted
  /// The assumed proportion under the comparator, strictly between 0 and 1.
  package let comparator: Double
  /// The proportion under the intervention, 0…1.
  package let intervention: Reach
  /// Intervention less comparator, -1…1.
  package let difference: Reach
  /// Whether what is counted is bad or good for the patient.
  package let outcome: NumberNeeded.Outcome

  /// How many patients are treated for one more to be harmed or helped.
  ///
  /// `nil` where no interval of the ratio was given; `numberText` says the number itself.
  package var numberNeeded: NumberNeeded? {
    harm.bounds.map { bounds in
      TrialStatistics.numberNeeded(
        from: RiskDifference(computed: harm.estimate, interval: bounds),
        outcome: .harm
      )
    }
  }

  /// The difference as harm: above 0 where more patients are worse off.
  package var harm: Reach {
    guard outcome == .benefit else { return difference }
    let ends = difference.bounds.map { [-$0.upper, -$0.lower] } ?? []
    // 0 less than 0 stays 0 without a sign.
    let level = difference.bounds?.level ?? .ninetyFive
    return Reach(0 - difference.estimate, ends.map { 0 + $0 }, level: level)
  }
}

/// The absolute effect of a ratio at an assumed proportion.
///
/// Events: r·RR, at most 1; r·OR / (1 - r + r·OR); 1 - (1 - r)^HR. Patients without: S^HR.
///
/// - Parameters:
///   - measure: What kind of ratio it is.
///   - ratio: The ratio, above 0.
///   - limits: Its lower and upper limit, both above 0; `nil` where none are known.
///   - level: The level of the limits.
///   - comparator: The assumed proportion, strictly between 0 and 1.
///   - counted: What the proportion counts; events for ratios of risks and odds.
///   - outcome: Whether an event is harm or benefit. Patients without a harmful event are a benefit.
/// - Returns: The proportion under the intervention and the difference.
/// - Throws: `StatisticsError` for numbers out of their range.
package func absoluteEffect(
  _ measure: AbsoluteEffect.Measure,
  ratio: Double,
  limits: (lower: Double, upper: Double)?,
  level: ConfidenceLevel = .ninetyFive,
  comparator: Double,
  counted: AbsoluteEffect.Counted = .event,
  outcome: NumberNeeded.Outcome = .harm
) throws(StatisticsError) -> AbsoluteEffect {
  guard comparator > 0, comparator < 1 else {
    throw StatisticsError(.proportion, .notBetween(comparator, 0, 1))
  }
  guard counted == .event || measure == .hazardRatio else {
    throw StatisticsError(.ratio, .countsNoSurvivors)
  }
  for (input, value) in [(StatisticsError.Input.ratio, ratio)]
    + (limits.map { [(.lower, $0.lower), (.upper, $0.upper)] } ?? [])
  {
    guard value.isFinite else { throw StatisticsError(input, .notFinite(value)) }
    guard value > 0 else { throw StatisticsError(input, .notPositive(value)) }
  }
  if let limits, limits.lower > limits.upper {
    throw StatisticsError(.lower, .reversed(lower: limits.lower, upper: limits.upper))
  }
  let difference = { (ratio: Double) in
    measure.difference(ratio, at: comparator, counting: counted)
  }
  let ends = limits.map { [difference($0.lower), difference($0.upper)] } ?? []
  let estimate = difference(ratio)
  return AbsoluteEffect(
    counted: counted,
    comparator: comparator,
    intervention: AbsoluteEffect.Reach(
      comparator + estimate,
      ends.map { comparator + $0 },
      level: level
    ),
    difference: AbsoluteEffect.Reach(estimate, ends, level: level),
    // A good event that is not had is a loss: without it more is harm.
    outcome: counted == .event ? outcome : outcome == .harm ? .benefit : .harm
  )
}

extension AbsoluteEffect.Measure {
  /// Intervention less comparator, exactly 0 for a ratio of 1.
  fileprivate func difference(
    _ ratio: Double,
    at comparator: Double,
    counting counted: AbsoluteEffect.Counted
  ) -> Double {
    let rest = 1 - comparator
    switch (self, counted) {
    case (.riskRatio, _): return min(comparator * (ratio - 1), rest)
    case (.oddsRatio, _):
      return comparator * rest * (ratio - 1) / (rest + comparator * ratio)
    case (.hazardRatio, .event):
      // (1 - r) - (1 - r)^HR
      return -rest * Double.expMinusOne((ratio - 1) * Double.log(onePlus: -comparator))
    case (.hazardRatio, .eventFree):
      return comparator * Double.expMinusOne((ratio - 1) * Double.log(comparator))
    }
  }
}
