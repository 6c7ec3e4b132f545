import RealModule

/// A straight line through weighted points by least squares.
package struct WeightedLine: Hashable, Sendable {
  /// A coefficient with its standard error.
  package struct Coefficient: Hashable, Sendable {
    package let value: Double
    /// 0 or more; 0 where all points lie on the line.
    package let standardError: Double

    /// The coefficient over its standard error; `nil` where that is 0.
    package var t: Double? { standardError > 0 ? value / standardError : nil }
  }

  package let intercept: Coefficient
  package let slope: Coefficient
  /// Student's t with as many degrees of freedom as there are points less two.
  package let distribution: StudentDistribution

  /// The two-sided P value of a coefficient of 0; `nil` where all points lie on the line.
  package func p(_ coefficient: Coefficient) -> Double? {
    coefficient.t.map(distribution.twoSidedP)
  }

  /// The interval of a coefficient.
  package func interval(
    _ coefficient: Coefficient,
    level: ConfidenceLevel
  ) -> ConfidenceInterval {
    let deviate = distribution.statistic(upperTail: level.oneSidedTail) ?? .infinity
    let reach = deviate * coefficient.standardError
    return ConfidenceInterval(
      computed: (coefficient.value - reach, coefficient.value + reach),
      level: level
    )
  }

  /// - Returns: `nil` with fewer than three points, and where all stand at one place on the x axis.
  init?(_ points: [(x: Double, y: Double, weight: Double)]) {
    guard let distribution = StudentDistribution(degreesOfFreedom: points.count - 2),
      let least = points.map(\.x).min(), let most = points.map(\.x).max(),
      most - least > 1e-12 * max(most.magnitude, least.magnitude)
    else { return nil }
    let total = points.reduce(0) { $0 + $1.weight }
    let meanX = points.reduce(0) { $0 + $1.weight * $1.x } / total
    let meanY = points.reduce(0) { $0 + $1.weight * $1.y } / total
    let squares = points.reduce(0) { $0 + $1.weight * ($1.x - meanX) * ($1.x - meanX) }
    let products = points.reduce(0) { $0 + $1.weight * ($1.x - meanX) * ($1.y - meanY) }
    guard squares > 0, squares.isFinite, products.isFinite else { return nil }
    let slope = products / squares
    let rest = points.reduce(0) { sum, point in
      let distance = point.y - meanY - slope * (point.x - meanX)
      return sum + point.weight * distance * distance
    }
    let variance = rest / Double(points.count - 2)
    self.distribution = distribution
    self.slope = Coefficient(value: slope, standardError: Double.sqrt(variance / squares))
    intercept = Coefficient(
      value: meanY - slope * meanX,
      standardError: Double.sqrt(variance * (1 / total + meanX * meanX / squares))
    )
  }
}
