import Testing
import TrialStatistics

@Suite("Subgroups of studies, and what they have in common")
struct SubgroupEffectsTests {
  private static let studies: [EffectEstimate] = [
    (-0.36, 0.10), (-0.05, 0.12), (0.02, 0.09), (-0.29, 0.20), (0.10, 0.15),
  ]
  .compactMap { try? EffectEstimate(value: $0.0, standardError: $0.1) }

  @Test(arguments: PoolingMethod.all)
  func `without labels there is the whole and no test`(_ method: PoolingMethod) throws {
    let found = try subgroupEffects(
      of: Self.studies,
      labels: [nil, "", " ", "\t", nil],
      by: method,
      variance: .separate
    )
    #expect(found.subgroups.isEmpty && found.unlabelled == 5 && found.difference == nil)
    #expect(found.overall == (try pooledEffect(of: Self.studies, by: method)))
  }

  @Test func `with one common effect Q falls into that within and that between the groups`() throws
  {
    let found = try subgroupEffects(
      of: Self.studies,
      labels: ["a", "b", "a", "b", "c"],
      by: .commonEffect,
      variance: .separate
    )
    let within = found.subgroups.reduce(0) { $0 + $1.effect.heterogeneity.q }
    let between = try #require(found.difference?.q)
    #expect(isClose(within + between, found.overall.heterogeneity.q))
    #expect(found.subgroups.map(\.members) == [[0, 2], [1, 3], [4]])
  }

  @Test(arguments: SubgroupVariance.allCases)
  func `one group of all is the whole`(_ variance: SubgroupVariance) throws {
    let method = PoolingMethod.randomEffects(.restrictedMaximumLikelihood, .wald)
    let found = try subgroupEffects(
      of: Self.studies,
      labels: Array(repeating: "all", count: 5),
      by: method,
      variance: variance
    )
    let only = try #require(found.subgroups.first?.effect)
    #expect(isClose(only.estimate, found.overall.estimate))
    #expect(isClose(only.standardError, found.overall.standardError))
    #expect(found.difference == nil)
  }

  @Test func `labels that are too few leave the rest without one`() throws {
    let found = try subgroupEffects(
      of: Self.studies,
      labels: ["a"],
      by: .commonEffect,
      variance: .common
    )
    #expect(found.subgroups.map(\.members) == [[0]])
  }

  @Test func `log-rank results without any variance cannot be pooled`() throws {
    let nothing = try LogRankStudy(observedLessExpected: 0, variance: 0)
    #expect(throws: PoolingError.noStudies) {
      try logRankEffects(of: [nothing, nothing], labels: ["a", "b"])
    }
    for (difference, variance) in [(Double.nan, 1.0), (1, -1), (1, .infinity), (1e30, 1e-30)] {
      #expect(throws: LogRankError.self) {
        try LogRankStudy(observedLessExpected: difference, variance: variance)
      }
    }
  }
}
