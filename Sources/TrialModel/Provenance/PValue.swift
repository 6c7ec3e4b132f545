/// A P value as printed, with the sign that stood before it.
package struct PValue: Hashable, Sendable {
  /// How the printed number bounds the P value.
  package enum Modifier: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case less = "<"
    case greater = ">"
  }

  /// Whether the number is the value itself or a bound of it.
  package let modifier: Modifier
  /// The printed number, between 0 and 1.
  package let number: PrintedNumber
  /// Whether the source says that the test was one-sided.
  package let isOneSided: Bool

  /// - Throws: `PValueError` when the number lies outside 0…1.
  package init(
    _ modifier: Modifier,
    _ number: PrintedNumber,
    isOneSided: Bool = false
  ) throws(PValueError) {
    guard (0...1).contains(number.value) else { throw PValueError(number: number) }
    self.modifier = modifier
    self.number = number
    self.isOneSided = isOneSided
  }
}

/// A P value outside 0…1.
package struct PValueError: Error, Hashable, Sendable {
  /// The number that cannot be a P value.
  package let number: PrintedNumber
}
