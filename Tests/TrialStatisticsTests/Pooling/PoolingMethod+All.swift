import TrialStatistics

extension PoolingMethod {
  /// Every model with every way of making the interval.
  static let all: [PoolingMethod] =
    [.commonEffect]
    + TauSquaredEstimator.allCases.flatMap { estimator in
      PooledIntervalMethod.allCases.map { .randomEffects(estimator, $0) }
    }

  /// The methods that have an answer for one study.
  static let wald: [PoolingMethod] =
    [.commonEffect] + TauSquaredEstimator.allCases.map { .randomEffects($0, .wald) }
}
