import RealModule
package import TrialModel

/// What a printed ratio, its interval and its P value say about each other.
///
/// Every printed number stands for all numbers that round to it, so a disagreement is one that
/// rounding cannot explain. Built from Altman and Bland 2011, BMJ 343:d2090 and d2304; pushing the
/// digits to the ends of their rounding is the idea of statcheck (Nuijten 2016).
package struct RatioCheck: Hashable, Sendable {
  /// Whether the bounds are in order, and the estimate within them, as printed.
  package let order: EstimateInInterval
  /// √(L U), where the estimate of an interval that is symmetric on the log scale lies.
  package let geometricMean: Double
  /// What rounding of the bounds allows the geometric mean to be.
  package let geometricMeanRange: ClosedRange<Double>
  /// Whether some numbers that print like these have the estimate at the geometric mean.
  package let isLogSymmetric: Bool
  /// How far from that mean the estimate lies at least, on the log scale, in half widths of the interval.
  ///
  /// 0 within rounding; infinite for an interval of no width, or one that begins at 0.
  package let distanceFromMiddle: Double
  /// The test the interval implies; `nil` when the bounds are not in order.
  package let implied: ImpliedTest?
}

/// The Wald test that a printed ratio and its interval imply, as far as rounding lets one know.
package struct ImpliedTest: Hashable, Sendable {
  /// The absolute deviates possible, from 0; the larger end may be infinite.
  package let deviates: ClosedRange<Double>
  /// The two-sided P values possible, 0…1.
  package let pValues: ClosedRange<Double>
  /// Whether the printed P value is among them; `nil` when none is printed.
  ///
  /// A log-rank or adjusted P may differ for good reasons: "does not agree", never "wrong".
  package let agreesWithPrintedP: Bool?
  /// Whether 1 lies outside the printed bounds.
  package let excludesOne: Bool
}

/// The check of a printed ratio against its interval, and against its P value if printed.
///
/// Geometric mean: [√((L-h)(U-h)), √((L+h)(U+h))] against estimate ± h, with h half a unit of the
/// last digit of each number. Deviate: |ln ratio| / SE with SE = (ln U - ln L) / 2z.
///
/// - Throws: `StatisticsError` when a number is negative or has more digits than there is room for.
package func ratioCheck(
  _ ratio: PrintedNumber,
  lower: PrintedNumber,
  upper: PrintedNumber,
  level: ConfidenceLevel = .ninetyFive,
  p: PValue? = nil
) throws(StatisticsError) -> RatioCheck {
  let estimate = try positiveRange(of: ratio, as: .ratio)
  let low = try positiveRange(of: lower, as: .lower)
  let high = try positiveRange(of: upper, as: .upper)
  let order = try EstimateInInterval(ratio, lower: lower, upper: upper)
  let least = Double.sqrt(max(0, low.lowest) * max(0, high.lowest))
  let most = Double.sqrt(low.highest * high.highest)
  return RatioCheck(
    order: order,
    geometricMean: Double.sqrt(lower.value * upper.value),
    geometricMeanRange: least...max(least, most),
    isLogSymmetric: isLogSymmetric(estimate, low, high),
    distanceFromMiddle: distance(of: estimate, from: least...max(least, most), low, high),
    implied: order.isOrdered ? impliedTest(estimate, low, high, level: level, p: p) : nil
  )
}

private func positiveRange(
  of number: PrintedNumber,
  as input: StatisticsError.Input
) throws(StatisticsError) -> RoundingRange {
  guard number.value >= 0 else { throw StatisticsError(input, .negative(number.value)) }
  return try RoundingRange(of: number, as: input)
}

/// The geometric means compared with the estimate by their squares, in whole units.
private func isLogSymmetric(
  _ estimate: RoundingRange,
  _ lower: RoundingRange,
  _ upper: RoundingRange
) -> Bool {
  func product(_ first: Int, _ second: Int) -> (high: UInt, low: UInt) {
    UInt(max(0, first)).multipliedFullWidth(by: UInt(max(0, second)))
  }
  return product(lower.least, upper.least) <= product(estimate.most, estimate.most)
    && product(lower.most, upper.most) >= product(estimate.least, estimate.least)
}

/// How far the nearest number that prints like the estimate is from the middle, in half widths.
private func distance(
  of estimate: RoundingRange,
  from middle: ClosedRange<Double>,
  _ lower: RoundingRange,
  _ upper: RoundingRange
) -> Double {
  guard !isLogSymmetric(estimate, lower, upper) else { return 0 }
  let half = logQuotient(upper.exact, lower.exact) / 2
  guard half > 0, half.isFinite, estimate.lowest > 0 else { return .infinity }
  let below = Double.log(middle.lowerBound / estimate.highest)
  let above = Double.log(estimate.lowest / middle.upperBound)
  return max(0, below, above) / half
}

private func impliedTest(
  _ estimate: RoundingRange,
  _ lower: RoundingRange,
  _ upper: RoundingRange,
  level: ConfidenceLevel,
  p: PValue?
) -> ImpliedTest {
  let one = RoundingRange.unitsPerOne
  let logs = [
    logQuotient(estimate.least, one).magnitude, logQuotient(estimate.most, one).magnitude,
  ]
  let straddles = estimate.least <= one && one <= estimate.most
  let nearest = straddles ? 0 : min(logs[0], logs[1])
  let farthest = max(logs[0], logs[1])
  let widest = logQuotient(upper.most, lower.least) / (2 * level.z)
  let narrowest = max(0, logQuotient(upper.least, lower.most)) / (2 * level.z)
  let least = nearest / widest
  let most = narrowest > 0 ? farthest / narrowest : .infinity
  let largestP = NormalDistribution.twoSidedP(z: least)
  let pValues = min(largestP, NormalDistribution.twoSidedP(z: most))...largestP
  return ImpliedTest(
    deviates: least...most,
    pValues: pValues,
    agreesWithPrintedP: p.map { $0.mayBe(pValues, isTwoSided: true) },
    excludesOne: upper.exact < one || lower.exact > one
  )
}

/// ln(a/b) of two numbers in units, which is 0 only where they are the same.
///
/// Infinite where `b` is not above 0, minus infinity where `a` is not.
private func logQuotient(_ a: Int, _ b: Int) -> Double {
  guard b > 0 else { return .infinity }
  guard a > 0 else { return -.infinity }
  let quotient = Double(a) / Double(b)
  guard quotient > 0.5, quotient < 2 else { return Double.log(quotient) }
  return Double.log(onePlus: Double(a - b) / Double(b))
}
