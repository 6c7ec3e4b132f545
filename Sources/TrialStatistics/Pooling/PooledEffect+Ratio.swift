import RealModule

extension PooledEffect {
  /// The pooled ratio, where logarithms of ratios were pooled.
  package var ratio: Double { Double.exp(estimate) }

  /// Its confidence interval.
  package var ratioInterval: ConfidenceInterval {
    ConfidenceInterval(
      computed: (Double.exp(interval.lower), Double.exp(interval.upper)),
      level: level
    )
  }

  /// The ratios expected of a further study; `nil` where there is no prediction interval.
  package var predictedRatios: PredictionInterval? {
    predictionInterval.map {
      PredictionInterval(lower: Double.exp($0.lower), upper: Double.exp($0.upper))
    }
  }
}
