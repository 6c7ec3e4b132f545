import RealModule

/// What effects are shown in, and with it the scale they are pooled on.
package enum EffectUnit: Hashable, Sendable {
  /// Ratios, pooled as natural logarithms; 1 is no difference.
  case ratio
  /// Differences of risks in percentage points, pooled as proportions; 0 is no difference.
  case points

  /// The value that means no difference, as it is shown.
  package var null: Double { self == .ratio ? 1 : 0 }

  /// A value of the scale of pooling as it is shown.
  package func shown(_ pooled: Double) -> Double {
    self == .ratio ? Double.exp(pooled) : 100 * pooled
  }

  /// An interval of the scale of pooling as it is shown.
  package func shown(_ interval: ConfidenceInterval) -> ConfidenceInterval {
    ConfidenceInterval(
      computed: (shown(interval.lower), shown(interval.upper)),
      level: interval.level
    )
  }

  /// A prediction interval of the scale of pooling as it is shown.
  package func shown(_ interval: PredictionInterval) -> PredictionInterval {
    PredictionInterval(lower: shown(interval.lower), upper: shown(interval.upper))
  }
}

extension EffectMeasure {
  /// What the measure is shown in.
  package var unit: EffectUnit { isRatio ? .ratio : .points }
}
