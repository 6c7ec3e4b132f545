/// What a table of two arms is summarised by.
package enum EffectMeasure: String, Hashable, Sendable, CaseIterable {
  case riskRatio = "RR"
  case oddsRatio = "OR"
  case riskDifference = "RD"

  /// Whether the measure is pooled as a logarithm.
  package var isRatio: Bool { self != .riskDifference }
}
