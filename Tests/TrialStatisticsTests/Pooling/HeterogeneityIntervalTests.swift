import Testing
import TrialStatistics

@Suite("How far the variance between studies is known")
struct HeterogeneityIntervalTests {
  private static func studies(_ values: [Double], error: Double = 0.1) -> [EffectEstimate] {
    values.compactMap { try? EffectEstimate(value: $0, standardError: error) }
  }

  @Test func `one study has no such interval`() {
    #expect(throws: PoolingError.tooFewStudies(1, needed: 2)) {
      try heterogeneityInterval(of: Self.studies([0.1]), by: .derSimonianLaird)
    }
  }

  /// With equal errors Q(τ²) = Σ(y - mean)² / (SE² + τ²), so the bounds have a closed form.
  @Test func `with equal errors the bounds are those of the closed form`() throws {
    let values = [-0.6, -0.1, 0.2, 0.5, 0.9]
    let found = try heterogeneityInterval(
      of: Self.studies(values),
      by: .restrictedMaximumLikelihood
    )
    let mean = values.reduce(0, +) / 5
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // Chi-square quantiles with four degrees of freedom, by tables: 11.14329 and 0.484419.
    #expect(isClose(found.tauSquared.lower, squares / 11.14329 - 0.01, relativeTolerance: 1e-5))
    #expect(isClose(found.tauSquared.upper, squares / 0.4844186 - 0.01, relativeTolerance: 1e-5))
    #expect(!found.isEmpty)
  }

  @Test func `studies that agree more than chance lets them give an empty interval`() throws {
    let found = try heterogeneityInterval(
      of: Self.studies([0.1, 0.1, 0.1, 0.1]),
      by: .derSimonianLaird
    )
    #expect(found.isEmpty && found.tauSquared.upper == 0 && found.hSquared.upper == 1)
  }

  @Test(arguments: [1, 2, 3, 10, 200], [0.001, 0.025, 0.5, 0.975, 0.999])
  func `the statistic of a tail has that tail`(_ freedom: Int, _ tail: Double) throws {
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: freedom))
    let statistic = try #require(distribution.statistic(upperTail: tail))
    #expect(isClose(distribution.upperTail(statistic), tail, relativeTolerance: 1e-10))
  }
}
