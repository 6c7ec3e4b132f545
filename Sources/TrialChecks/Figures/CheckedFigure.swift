package import TrialModel

/// A number with its interval and P value as the checks see them, wherever they are printed.
package struct CheckedFigure: Hashable, Sendable {
  package let subject: Subject
  package let printed: String
  package let value: PrintedNumber
  package let interval: PrintedInterval?
  package let p: PValue?
  /// A number in the place of the P value that can be none; `nil` without one.
  package let impossibleP: PrintedNumber?
  /// Whether it is a ratio, whose interval is symmetric on the log scale.
  package let isRatio: Bool
  /// What it should read by a source.
  package let correction: Correction?

  package init(
    _ subject: Subject,
    printed: String,
    value: PrintedNumber,
    interval: PrintedInterval?,
    p: PValue?,
    impossibleP: PrintedNumber? = nil,
    isRatio: Bool,
    correction: Correction? = nil
  ) {
    self.subject = subject
    self.printed = printed
    self.value = value
    self.interval = interval
    self.p = p
    self.impossibleP = impossibleP
    self.isRatio = isRatio
    self.correction = correction
  }

  /// A figure of the catalogue; `nil` when it has no number.
  init?(_ figure: Figure, _ subject: Subject, isRatio: Bool) {
    guard let value = figure.value.value else { return nil }
    self.init(
      subject,
      printed: figure.printed,
      value: value,
      interval: figure.interval,
      p: figure.p,
      impossibleP: figure.impossibleP,
      isRatio: isRatio,
      correction: figure.correction
    )
  }

  /// The numbers it prints: the value, then the bounds.
  var numbers: [PrintedNumber] {
    [value] + (interval.map { [$0.lower, $0.upper].compactMap { $0 } } ?? [])
  }
}

extension PrintedNumber {
  /// Whether both may be roundings of one number: the difference is at most half a unit of the
  /// last digit of the one with fewer decimals.
  func agrees(with other: PrintedNumber) -> Bool {
    var half = 0.5
    for _ in 0..<min(decimals, other.decimals) { half /= 10 }
    return (value - other.value).magnitude <= half + 1e-9
  }

  /// The number as a whole one; `nil` when it is none, or too large to count with.
  var whole: Int? { Int(exactly: value) }
}
