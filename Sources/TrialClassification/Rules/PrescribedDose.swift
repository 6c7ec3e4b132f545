/// A dose of radiotherapy as a text states it.
package struct PrescribedDose: Hashable, Sendable {
  /// The total in Gy, or both ends of a range; `nil` when only a dose per fraction is stated.
  package let total: ClosedRange<Double>?
  /// How many fractions; `nil` when not stated.
  package let fractions: Int?
  /// The dose of one fraction in Gy; `nil` when neither stated nor the quotient of both others.
  package let perFraction: Double?
  /// The least biological dose the text demands in Gy, as a requirement and not a dose.
  package let requiredBED: Double?

  package init(
    total: ClosedRange<Double>?,
    fractions: Int?,
    perFraction: Double?,
    requiredBED: Double? = nil
  ) {
    self.total = total
    self.fractions = fractions
    self.perFraction = perFraction
    self.requiredBED = requiredBED
  }

  /// In a few words: `60 Gy in 30 fractions of 2 Gy`, `54-66 Gy`, `BED of at least 100 Gy`.
  package var text: String {
    if let requiredBED { return "BED of at least \(Self.number(requiredBED)) Gy required" }
    var parts: [String] = []
    if let total {
      let ends = [total.lowerBound, total.upperBound].map(Self.number)
      parts.append((ends[0] == ends[1] ? ends[0] : ends.joined(separator: "-")) + " Gy")
    }
    if let fractions { parts.append("in \(fractions) fractions") }
    if let perFraction { parts.append("of \(Self.number(perFraction)) Gy each") }
    return parts.joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    let text = "\(hundredths / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
