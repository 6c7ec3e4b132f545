package import TrialModel

extension Figure {
  /// The number with its digits and unit: `0.85`, `24.8 %`; the reason where there is none.
  package var numberText: String {
    switch value {
    case .value(let number): number.digits + unit.suffix(after: number)
    case .absent(let reason): reason.rawValue
    }
  }

  /// Number, interval and P value: `0.85 (0.72-1.00), P 0.053`.
  package var text: String {
    let bounded = interval.map { "\(numberText) (\($0.text))" } ?? numberText
    return p.map { "\(bounded), \($0.text)" } ?? bounded
  }
}

extension FigureUnit {
  /// What stands after a number of this unit: ` %`, ` mo`; empty for ratios and plain numbers.
  package var suffix: String {
    switch self {
    case .percent: " %"
    case .percentagePoints: " points"
    case .months: " mo"
    case .weeks, .days, .years, .gray, .fractions, .trials, .centres, .countries, .patients:
      " \(rawValue)"
    case .ratio, .factor, .none: ""
    }
  }
}

extension FigureUnit {
  /// The suffix, in the singular after 1: ` trial`.
  fileprivate func suffix(after number: PrintedNumber) -> String {
    switch self {
    case .centres, .fractions, .trials, .patients, .weeks, .days, .years:
      number.digits == "1" ? String(suffix.dropLast()) : suffix
    case .countries: number.digits == "1" ? " country" : suffix
    default: suffix
    }
  }
}

extension Correction {
  /// The corrected number and interval with the digits of their source, where they are given.
  ///
  /// `nil` when the correction is to words alone.
  package var text: String? {
    let parts = [value?.digits, interval.map { "(\($0.text))" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Correction {
  /// The mark after a figure with a correction: `!`, or `c` and `k` once a reader has decided.
  ///
  /// `c` is for a correction that is used, `k` for a figure kept as printed.
  package var mark: String { ruling.map { $0.isUsed ? "c" : "k" } ?? "!" }
}

extension Correction.Ruling {
  /// The decision in words: `correction used, AB, 2026-11-23`.
  package var text: String {
    "\(isUsed ? "correction used" : "kept as printed"), \(initials), \(date.text)"
  }
}
