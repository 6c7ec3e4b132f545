import Testing
import TrialModel

@testable import TrialChecks

/// Invented figures for the checks, each as a source would print it.
enum Example {
  static let subject = Subject(place: "X", id: "figure", title: "figure", source: nil)

  static func number(_ digits: String) throws -> PrintedNumber {
    try PrintedNumber(digits: digits)
  }

  /// A ratio with its interval at 95 %, and a P value unless empty.
  static func ratio(
    _ value: String,
    _ lower: String,
    _ upper: String,
    p: String = "",
    isOneSided: Bool = false,
    isRatio: Bool = true,
    level: String = "95"
  ) throws -> CheckedFigure {
    let modifier: PValue.Modifier = p.hasPrefix("<") ? .less : .equal
    let digits = p.hasPrefix("<") ? String(p.dropFirst()) : p
    return CheckedFigure(
      subject,
      printed: "\(value) (\(lower)-\(upper))",
      value: try number(value),
      interval: PrintedInterval(
        lower: try number(lower),
        upper: try number(upper),
        level: .printed(try number(level))
      ),
      p: p.isEmpty ? nil : try PValue(modifier, number(digits), isOneSided: isOneSided),
      isRatio: isRatio
    )
  }

  /// A ratio with an interval and a P value as a test makes them.
  static func figure(
    _ value: String,
    _ interval: PrintedInterval?,
    p: PValue? = nil
  ) throws -> CheckedFigure {
    CheckedFigure(
      subject,
      printed: value,
      value: try number(value),
      interval: interval,
      p: p,
      isRatio: true
    )
  }

  /// A percentage with the count and the number at risk where they are printed.
  static func count(
    _ percent: String,
    affected: Int? = nil,
    atRisk: Int? = nil,
    sets: [(String, Int)] = [],
    isOfHarms: Bool = true
  ) throws -> CheckedCount {
    CheckedCount(
      subject,
      printed: percent,
      affected: affected,
      atRisk: atRisk,
      percent: percent.isEmpty ? nil : try number(percent),
      sets: sets.map { CheckedCount.PatientSet(name: $0.0, size: $0.1) },
      isOfHarms: isOfHarms
    )
  }
}
