/// Studies pooled, on the scale they were pooled on: logarithms of ratios, or differences.
package struct PooledEffect: Hashable, Sendable {
  /// The pooled estimate.
  package let estimate: Double
  /// Its standard error, above 0.
  package let standardError: Double
  /// The distribution the interval and P value come from.
  package let reference: ReferenceDistribution
  /// The level of the interval and of the prediction intervals.
  package let level: ConfidenceLevel
  /// What each study weighs, in percent, in the order given; they sum to 100.
  package let weights: [Double]
  package let heterogeneity: Heterogeneity

  /// How many studies were pooled.
  package var studies: Int { weights.count }

  /// The estimate over its standard error.
  package var statistic: Double { estimate / standardError }

  /// The two-sided P value of no effect; 0 when it is too small for a `Double`.
  package var p: Double { reference.twoSidedP(statistic) }

  /// The confidence interval, on the scale of pooling.
  package var interval: ConfidenceInterval {
    let reach = reference.deviate(upperTail: level.oneSidedTail) * standardError
    return ConfidenceInterval(computed: (estimate - reach, estimate + reach), level: level)
  }
}

/// Where the P value and interval of a pooled effect are read off.
package enum ReferenceDistribution: Hashable, Sendable {
  case normal
  case student(StudentDistribution)

  func twoSidedP(_ statistic: Double) -> Double {
    switch self {
    case .normal: NormalDistribution.twoSidedP(z: statistic)
    case .student(let distribution): distribution.twoSidedP(t: statistic)
    }
  }

  /// The deviate of a tail strictly between 0 and 0.5, as a confidence level has.
  func deviate(upperTail tail: Double) -> Double {
    switch self {
    case .normal: NormalDistribution.deviate(upperTail: tail) ?? .infinity
    case .student(let distribution): distribution.statistic(upperTail: tail) ?? .infinity
    }
  }
}
