package import TrialModel
import TrialQuery

/// A figure as pages show it: as corrected unless a reader keeps the print, else as printed.
extension Figure {
  /// The number, corrected unless a reader keeps the print; `nil` when there is none.
  package var shownNumber: PrintedNumber? { numberInUse }

  /// The interval, corrected unless a reader keeps the print; `nil` when none was printed.
  var shownInterval: PrintedInterval? { intervalInUse }

  /// The number with its interval in the digits of the source: `0.85 (0.72-1.00)`.
  ///
  /// A hyphen stands for a number that is absent.
  var shownText: String {
    let number = shownNumber?.digits ?? "-"
    return shownInterval.map { "\(number) (\($0.text))" } ?? number
  }

  /// The bounds to draw; `nil` when there are none or they stand in no order.
  ///
  /// An upper bound that was not reached or not given is infinite, a lower one that was not given 0.
  var shownBounds: ClosedRange<Double>? { shownInterval?.drawnBounds }
}

extension Figure {
  /// What a reader decided about its correction, for a sentence; `nil` when nothing.
  ///
  /// `correction used, AB, 2026-11-23, printed 0.65 (0.50-0.5)`
  var rulingWords: String? {
    correction?.ruling.map { $0.isUsed ? "\($0.text), printed \(printed)" : $0.text }
  }
}

extension PrintedInterval {
  /// The level in percent where it is printed and is not 95; `nil` otherwise.
  var unusualLevel: PrintedNumber? {
    guard case .printed(let percent) = level, percent.value != 95 else { return nil }
    return percent
  }
}
