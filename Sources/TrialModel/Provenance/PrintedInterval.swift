/// The level of a confidence interval, as far as its source states it.
package enum IntervalLevel: Hashable, Sendable {
  /// The source prints the level, in percent: 95, 95.87, 98, 99.73.
  case printed(PrintedNumber)
  /// The source prints no level; it is then read as 95 % and shown as such.
  case notPrinted

  /// The level to compute with, as a fraction between 0 and 1: 0.95 when none was printed.
  package var fraction: Double {
    switch self {
    case .printed(let percent): percent.value / 100
    case .notPrinted: 0.95
    }
  }

  /// Whether the source states the level itself.
  package var isPrinted: Bool { self != .notPrinted }
}

/// How an interval was made, as far as its source says.
package enum IntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// The source says nothing that sets it apart: most are of Wald on the scale of the estimate.
  case usual
  /// Exact, as of Clopper and Pearson: not symmetric on any scale.
  case exact
  /// A credible interval of a posterior distribution.
  case bayesian = "Bayesian"
  /// From samples drawn again.
  case bootstrap
}

/// The bounds of an interval exactly as a source prints them, in whatever order.
///
/// A misprint such as 0.65 (0.50–0.5) must be kept, so no order is demanded here.
package struct PrintedInterval: Hashable, Sendable {
  /// The bound printed first; `nil` when the source gives an upper one alone.
  package let lower: PrintedNumber?
  /// The bound printed second; `nil` when the source says it was not reached, or gives a lower one
  /// alone.
  package let upper: PrintedNumber?
  /// The confidence level, printed or assumed; of a one-sided interval, all the rest on one side.
  package let level: IntervalLevel
  /// Whether the source says that the interval is one-sided.
  package let isOneSided: Bool
  /// How it was made.
  package let method: IntervalMethod

  package init(
    lower: PrintedNumber,
    upper: PrintedNumber?,
    level: IntervalLevel,
    isOneSided: Bool = false,
    method: IntervalMethod = .usual
  ) {
    self.init(from: lower, to: upper, level: level, isOneSided: isOneSided, method: method)
  }

  /// An interval that has an upper bound alone.
  package init(
    upTo upper: PrintedNumber,
    level: IntervalLevel,
    isOneSided: Bool,
    method: IntervalMethod = .usual
  ) {
    self.init(from: nil, to: upper, level: level, isOneSided: isOneSided, method: method)
  }

  private init(
    from lower: PrintedNumber?,
    to upper: PrintedNumber?,
    level: IntervalLevel,
    isOneSided: Bool,
    method: IntervalMethod
  ) {
    self.lower = lower
    self.upper = upper
    self.level = level
    self.isOneSided = isOneSided
    self.method = method
  }

  /// Both bounds; `nil` when there is but one.
  package var bounds: (lower: PrintedNumber, upper: PrintedNumber)? {
    guard let lower, let upper else { return nil }
    return (lower, upper)
  }

  /// Whether the bounds stand in order, so that the interval can be drawn.
  package var isOrdered: Bool { bounds.map { $0.lower.value <= $0.upper.value } ?? true }

  /// The bounds to draw a ratio by: infinite above where there is no upper one, 0 without a lower.
  ///
  /// `nil` when they stand in no order.
  package var drawnBounds: ClosedRange<Double>? {
    guard isOrdered else { return nil }
    let start = lower?.value ?? min(0, upper?.value ?? 0)
    return start...(upper?.value ?? .infinity)
  }
}
