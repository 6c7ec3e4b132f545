/// A course of radiotherapy in equal fractions.
package struct Fractionation: Hashable, Sendable {
  /// The number of fractions, 0 or more.
  package let fractions: Int
  /// The dose of each fraction in gray, finite and 0 or more.
  package let dosePerFraction: Double

  /// - Throws: `StatisticsError` when a number is negative or not finite.
  package init(fractions: Int, dosePerFraction: Double) throws(StatisticsError) {
    guard fractions >= 0 else { throw StatisticsError(.fractions, .negative(Double(fractions))) }
    guard dosePerFraction.isFinite else {
      throw StatisticsError(.dosePerFraction, .notFinite(dosePerFraction))
    }
    guard dosePerFraction >= 0 else {
      throw StatisticsError(.dosePerFraction, .negative(dosePerFraction))
    }
    self.fractions = fractions
    self.dosePerFraction = dosePerFraction
  }

  /// The physical dose of the whole course in gray.
  package var totalDose: Double { Double(fractions) * dosePerFraction }
}
