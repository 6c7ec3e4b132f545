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

/// The bounds of an interval exactly as a source prints them, in whatever order.
///
/// A misprint such as 0.65 (0.50–0.5) must be kept, so no order is demanded here.
package struct PrintedInterval: Hashable, Sendable {
  /// The bound printed first.
  package let lower: PrintedNumber
  /// The bound printed second; `nil` when the source says it was not reached.
  package let upper: PrintedNumber?
  /// The confidence level, printed or assumed.
  package let level: IntervalLevel

  package init(lower: PrintedNumber, upper: PrintedNumber?, level: IntervalLevel) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Whether the bounds stand in order, so that the interval can be drawn.
  package var isOrdered: Bool { upper.map { lower.value <= $0.value } ?? true }
}
