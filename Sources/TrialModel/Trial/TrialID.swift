/// The identifier a trial is filed under: its registry number.
package struct TrialID: Hashable, Sendable, Comparable {
  /// The registry number in its usual spelling, `NCT00861614`.
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension String {
  /// The text with case, spaces and punctuation taken out, for comparing identifiers.
  ///
  /// `EMR 63325-009`, `emr63325009` and `EMR-63325-009` come out alike.
  package var identifierKey: String {
    String(lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
