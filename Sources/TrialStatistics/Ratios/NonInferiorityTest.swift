import RealModule
package import TrialModel

/// The margin a ratio is tested against for non-inferiority, and the printed interval it is tested by.
package struct NonInferiorityQuestion: Hashable, Sendable {
  /// The margin, above 0 and not 1; exact, since a protocol fixes it.
  ///
  /// Above 1 it is an upper one, and less is better; below 1 a lower one, and more is better.
  package let margin: PrintedNumber
  package let ratio: PrintedNumber
  /// The bound towards the margin: the upper one for a margin above 1.
  package let bound: PrintedNumber
  /// The other bound; `nil` where a one-sided interval has but one.
  package let otherBound: PrintedNumber?
  /// The level as printed; that of a one-sided interval leaves all of the rest on one side.
  package let level: ConfidenceLevel

  /// The bounds towards the margin and away from it; the latter `nil` for a one-sided interval.
  package init(
    margin: PrintedNumber,
    ratio: PrintedNumber,
    bound: PrintedNumber,
    otherBound other: PrintedNumber?,
    level: ConfidenceLevel
  ) {
    self.margin = margin
    self.ratio = ratio
    self.bound = bound
    otherBound = other
    self.level = level
  }
}

/// What a printed ratio and its interval say about a margin of non-inferiority.
///
/// z = (ln ratio - ln margin) / SE. Piaggio 2012, JAMA 308:2594 (CONSORT for non-inferiority); the
/// standard error as in Altman and Bland 2011, BMJ 343:d2304.
package struct NonInferiorityTest: Hashable, Sendable {
  /// The normal deviate that one side of the interval spans.
  package let levelDeviate: Double
  /// The standard error of the logarithm, above 0.
  package let logStandardError: Double
  /// Negative where the ratio lies below the margin.
  package let z: Double
  /// The one-sided P value: Φ(z) for a margin above 1, 1 - Φ(z) for one below.
  package let p: Double
  /// Whether the bound towards the margin lies before it, as printed.
  package let isShownByInterval: Bool
  /// The deviates that rounding of the printed numbers allows.
  package let deviates: ClosedRange<Double>
  /// The P values that rounding of the printed numbers allows.
  package let pValues: ClosedRange<Double>
  /// Whether a printed one-sided P value is among them; `nil` when none is printed.
  package let agreesWithPrintedP: Bool?
}

/// The one-sided test of a printed ratio against its margin of non-inferiority.
///
/// - Throws: `StatisticsError` when a number is not above 0 or too long, the margin is 1, or the
///   bounds give no width.
package func nonInferiorityTest(
  of question: NonInferiorityQuestion,
  p printed: PValue? = nil
) throws(StatisticsError) -> NonInferiorityTest {
  let margin = question.margin.value
  guard margin > 0 else { throw StatisticsError(.margin, .notPositive(margin)) }
  guard margin != 1 else { throw StatisticsError(.margin, .noMargin) }
  let isUpper = margin > 1
  let ratio = try logarithms(of: question.ratio, as: .ratio)
  let boundName: StatisticsError.Input = isUpper ? .upper : .lower
  let bound = try logarithms(of: question.bound, as: boundName)
  let otherName: StatisticsError.Input = isUpper ? .lower : .upper
  let other: LogRange?
  if let number = question.otherBound {
    other = try logarithms(of: number, as: otherName)
  } else {
    other = nil
  }
  let deviate = other == nil ? try oneSidedDeviate(question.level) : question.level.z
  let error = standardErrors(ratio: ratio, bound: bound, other: other, deviate, isUpper: isUpper)
  guard error.exact > 0 else {
    throw StatisticsError(
      boundName,
      .withoutWidth(
        lower: isUpper ? (question.otherBound ?? question.ratio).value : question.bound.value,
        upper: isUpper ? question.bound.value : (question.otherBound ?? question.ratio).value
      )
    )
  }
  let logMargin = Double.log(margin)
  let z = (ratio.exact - logMargin) / error.exact
  let least = quotient(ratio.least - logMargin, error)
  let most = quotient(ratio.most - logMargin, error)
  let deviates = least.lowerBound...max(least.lowerBound, most.upperBound)
  // Φ(z) is the upper tail of -z; a lower margin is the same seen in a mirror.
  func p(of z: Double) -> Double { NormalDistribution.upperTail(isUpper ? -z : z) }
  let ends = [p(of: deviates.lowerBound), p(of: deviates.upperBound)].sorted()
  let pValues = ends[0]...ends[1]
  return NonInferiorityTest(
    levelDeviate: deviate,
    logStandardError: error.exact,
    z: z,
    p: p(of: z),
    isShownByInterval: isUpper
      ? question.bound.value < margin : question.bound.value > margin,
    deviates: deviates,
    pValues: pValues,
    agreesWithPrintedP: printed.map { $0.mayBe(pValues) }
  )
}

/// The logarithm of a printed number and of the ends of its rounding.
private struct LogRange {
  let exact: Double
  let least: Double
  let most: Double
}

private func logarithms(
  of number: PrintedNumber,
  as input: StatisticsError.Input
) throws(StatisticsError) -> LogRange {
  guard number.value > 0 else { throw StatisticsError(input, .notPositive(number.value)) }
  let range = try RoundingRange(of: number, as: input)
  return LogRange(
    exact: Double.log(number.value),
    least: range.lowest > 0 ? Double.log(range.lowest) : -.infinity,
    most: Double.log(range.highest)
  )
}

/// The deviate of a one-sided level: 1.645 for 95 %.
private func oneSidedDeviate(_ level: ConfidenceLevel) throws(StatisticsError) -> Double {
  guard let deviate = NormalDistribution.deviate(upperTail: 1 - level.fraction), deviate > 0 else {
    throw StatisticsError(.level, .outside(level.fraction, from: 0.5, to: 1))
  }
  return deviate
}

/// The standard error the bounds imply, with what rounding allows; the least is 0 or more.
private func standardErrors(
  ratio: LogRange,
  bound: LogRange,
  other: LogRange?,
  _ deviate: Double,
  isUpper: Bool
) -> LogRange {
  let from = other ?? ratio
  let spans = other == nil ? deviate : 2 * deviate
  let (low, high) = isUpper ? (from, bound) : (bound, from)
  return LogRange(
    exact: (high.exact - low.exact) / spans,
    least: max(0, (high.least - low.most) / spans),
    most: (high.most - low.least) / spans
  )
}

/// The deviates of a distance over every standard error that rounding allows.
private func quotient(_ distance: Double, _ error: LogRange) -> ClosedRange<Double> {
  func deviate(over error: Double) -> Double {
    guard distance != 0, error.isFinite else { return 0 }
    return error > 0 ? distance / error : distance * .infinity
  }
  let (near, far) = (deviate(over: error.most), deviate(over: error.least))
  return min(near, far)...max(near, far)
}
