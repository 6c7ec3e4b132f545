import TrialModel
import TrialQuery

/// A figure as pages show it: as corrected where a correction is known, else as printed.
extension Figure {
  /// The number, corrected where it is known to be misprinted; `nil` when there is none.
  var shownNumber: PrintedNumber? { correction?.value ?? value.value }

  /// The interval, corrected where it is known to be misprinted; `nil` when none was printed.
  var shownInterval: PrintedInterval? { correction?.interval ?? interval }

  /// The number with its interval in the digits of the source: `0.85 (0.72-1.00)`.
  ///
  /// A hyphen stands for a number that is absent.
  var shownText: String {
    let number = shownNumber?.digits ?? "-"
    return shownInterval.map { "\(number) (\($0.text))" } ?? number
  }

  /// The bounds to draw; `nil` when there are none or they stand in no order.
  ///
  /// An upper bound that was not reached is infinite.
  var shownBounds: ClosedRange<Double>? {
    guard let interval = shownInterval, interval.isOrdered else { return nil }
    return interval.lower.value...(interval.upper?.value ?? .infinity)
  }
}

extension PrintedInterval {
  /// The level in percent where it is printed and is not 95; `nil` otherwise.
  var unusualLevel: PrintedNumber? {
    guard case .printed(let percent) = level, percent.value != 95 else { return nil }
    return percent
  }

  /// The bounds alone: `0.72-1.00`, `-2.8 to 5.5`.
  var boundsText: String {
    PrintedInterval(lower: lower, upper: upper, level: .notPrinted).text
  }
}
