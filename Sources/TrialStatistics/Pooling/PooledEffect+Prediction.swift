import RealModule

/// Where the effect of a further study would be expected, on the scale of pooling.
package struct PredictionInterval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double
}

extension PooledEffect {
  /// Where the effect of a further study of the same kind would be expected.
  ///
  /// θ ± t √(τ² + SE²), t with k - 2 degrees of freedom (Higgins, Thompson and Spiegelhalter 2009,
  /// J R Stat Soc A 172:137). `nil` for fewer than three studies, where it is not
  /// defined, and where the method takes one effect as common to all.
  package var predictionInterval: PredictionInterval? {
    guard let distribution = StudentDistribution(degreesOfFreedom: studies - 2) else { return nil }
    return predictionInterval(by: .student(distribution))
  }

  /// The same with the normal distribution: too narrow for few studies, yet still in use.
  ///
  /// `nil` where the method takes one effect as common to all.
  package var normalPredictionInterval: PredictionInterval? { predictionInterval(by: .normal) }

  private func predictionInterval(by distribution: ReferenceDistribution) -> PredictionInterval? {
    guard let tauSquared = heterogeneity.tauSquared else { return nil }
    let variance = tauSquared + standardError * standardError
    let reach = distribution.deviate(upperTail: level.oneSidedTail) * Double.sqrt(variance)
    return PredictionInterval(lower: estimate - reach, upper: estimate + reach)
  }
}
