/// An input for which a formula has no answer: which input, and what is wrong with it.
///
/// The sentences are made in `StatisticsError+Message.swift`.
package struct StatisticsError: Error, Hashable, Sendable {
  /// The input at fault, by the name it has in the formula.
  package enum Input: String, Hashable, Sendable, CaseIterable {
    case estimate, lower, upper, p
    case difference, proportion, percent, count, total, parts, ratio
    case fractions, dosePerFraction, alphaBeta, overallTime, kickOffTime, dailyLoss
    case median, printedRatio, arms, allocation, margin, level
  }

  /// What is wrong with the input.
  package enum Cause: Hashable, Sendable {
    /// NaN or an infinity.
    case notFinite(Double)
    /// A number that has to be above 0.
    case notPositive(Double)
    /// A number below 0.
    case negative(Double)
    /// A number outside the range of its quantity.
    case outside(Double, from: Double, to: Double)
    /// A number that is not strictly between two others.
    case notBetween(Double, Double, Double)
    /// A ratio of risks or odds asked to carry over patients without an event.
    case countsNoSurvivors
    /// A lower bound above the upper one.
    case reversed(lower: Double, upper: Double)
    /// Bounds between which nothing lies, so that they give no standard error.
    case withoutWidth(lower: Double, upper: Double)
    /// An estimate that is not within its own bounds.
    case estimateOutside(Double, lower: Double, upper: Double)
    /// Two estimates whose intervals have different levels, as fractions.
    case levelsDiffer(Double, Double)
    /// A ratio of exactly 1, or a P value of 1, from which no standard error follows.
    case atTheNull(Double)
    /// A margin of 1, which leaves nothing between inferior and not.
    case noMargin
    /// More digits than exact decimal arithmetic has room for.
    case tooManyDigits(String, whole: Int, decimals: Int)
    /// More patients than an exact test is done for.
    case tooMany(limit: Int)
    /// Nobody or nothing where something has to be counted.
    case none
    /// More dose lost than given, in gray.
    case moreLostThanGiven(lost: Double, given: Double)
    /// A result beyond the range of the numbers computed with.
    case tooLarge
  }

  package let input: Input
  package let cause: Cause

  package init(_ input: Input, _ cause: Cause) {
    self.input = input
    self.cause = cause
  }
}
