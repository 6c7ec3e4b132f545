import TrialModel

extension IntervalLevel {
  /// The level in percent with the digits of the source; 95 where none is printed.
  var percent: PrintedNumber {
    switch self {
    case .printed(let percent): percent
    case .notPrinted: PrintedNumber(95)
    }
  }
}
