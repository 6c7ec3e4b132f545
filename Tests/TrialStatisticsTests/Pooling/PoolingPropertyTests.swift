import Foundation
import TestSupport
import Testing
import TrialStatistics

@Suite("What holds of pooling whatever the studies")
struct PoolingPropertyTests {
  @Test(arguments: PoolingMethod.wald)
  func `one study pooled is that study`(_ method: PoolingMethod) throws {
    let study = try EffectEstimate(RatioEstimate(0.85, lower: 0.72, upper: 1.0, level: .ninetyFive))
    let effect = try pooledEffect(of: [study], by: method)
    #expect(effect.estimate == study.value)
    #expect(isClose(effect.standardError, study.standardError))
    #expect(isClose(effect.interval.upper - effect.interval.lower, log(1.0 / 0.72)))
    #expect(effect.weights == [100])
    #expect(effect.heterogeneity.p == 1)
    #expect(effect.predictionInterval == nil)
  }

  @Test func `without heterogeneity random effects are the common effect`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let studies = try Self.alikeStudies(seed: seed)
      let common = try pooledEffect(of: studies, by: .commonEffect)
      guard common.heterogeneity.q < Double(common.heterogeneity.degreesOfFreedom) else { continue }
      let random = try pooledEffect(of: studies, by: .randomEffects(.derSimonianLaird, .wald))
      #expect(random.heterogeneity.tauSquared == 0)
      #expect(random.estimate == common.estimate)
      #expect(random.standardError == common.standardError)
      #expect(random.weights == common.weights)
    }
  }

  @Test(arguments: TauSquaredEstimator.allCases)
  func `Hartung-Knapp with the floor is never narrower than Wald or than without it`(
    _ estimator: TauSquaredEstimator
  ) throws {
    for seed in 0..<200 as Range<UInt64> {
      let studies = try Self.studies(seed: seed)
      let wald = try pooledEffect(of: studies, by: .randomEffects(estimator, .wald))
      let plain = try pooledEffect(of: studies, by: .randomEffects(estimator, .hartungKnapp))
      let floor = try pooledEffect(
        of: studies,
        by: .randomEffects(estimator, .hartungKnappWithFloor)
      )
      #expect(floor.estimate == wald.estimate)
      #expect(floor.standardError >= wald.standardError)
      #expect(floor.standardError >= plain.standardError)
      #expect(floor.interval.lower <= wald.interval.lower)
      #expect(floor.interval.upper >= wald.interval.upper)
    }
  }

  @Test(arguments: PoolingMethod.all)
  func `the order of the studies does not matter`(_ method: PoolingMethod) throws {
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let studies = try Self.studies(seed: seed)
      let order = studies.indices.shuffled(using: &generator)
      let given = try pooledEffect(of: studies, by: method)
      let shuffled = try pooledEffect(of: order.map { studies[$0] }, by: method)
      #expect((given.estimate - shuffled.estimate).magnitude < 1e-9)
      #expect(isClose(given.standardError, shuffled.standardError, relativeTolerance: 1e-7))
      for (place, index) in order.enumerated() {
        #expect(isClose(given.weights[index], shuffled.weights[place], relativeTolerance: 1e-6))
      }
    }
  }

  @Test(arguments: PoolingMethod.all)
  func `intervals hold the estimate, widen with the level, and weights make 100`(
    _ method: PoolingMethod
  ) throws {
    for seed in 0..<50 as Range<UInt64> {
      let studies = try Self.studies(seed: seed)
      let effects = try [0.5, 0.95, 0.9973].map {
        try pooledEffect(of: studies, by: method, level: ConfidenceLevel($0))
      }
      for (narrow, wide) in zip(effects, effects.dropFirst()) {
        #expect(wide.interval.lower < narrow.interval.lower)
        #expect(narrow.interval.upper < wide.interval.upper)
        #expect(narrow.interval.lower < narrow.estimate)
        #expect(narrow.estimate < narrow.interval.upper)
      }
      #expect(isClose(effects[0].weights.reduce(0, +), 100))
      let values = studies.map(\.value)
      #expect(effects[0].estimate >= (values.min() ?? .nan))
      #expect(effects[0].estimate <= (values.max() ?? .nan))
    }
  }

  @Test func `restricted likelihood finds the top, whatever unit the studies are in`() throws {
    for seed in 0..<100 as Range<UInt64> {
      let studies = try Self.studies(seed: seed)
      let method = PoolingMethod.randomEffects(.restrictedMaximumLikelihood, .wald)
      let tauSquared = try #require(
        pooledEffect(of: studies, by: method).heterogeneity.tauSquared
      )
      let top = restrictedLogLikelihood(studies, tauSquared)
      let unit = studies.map { $0.standardError * $0.standardError }.min() ?? 1
      for step in [0.01, 0.1, 1] {
        #expect(restrictedLogLikelihood(studies, tauSquared + step * unit) <= top)
        #expect(restrictedLogLikelihood(studies, max(0, tauSquared - step * unit)) <= top + 1e-12)
      }
      let thousandfold = try studies.map {
        try EffectEstimate(value: 1000 * $0.value, standardError: 1000 * $0.standardError)
      }
      let scaled = try #require(
        pooledEffect(of: thousandfold, by: method).heterogeneity.tauSquared
      )
      #expect((scaled / 1e6 - tauSquared).magnitude <= 1e-9 * (tauSquared + unit))
    }
  }

  @Test func `a study that carries the result is seen when it is left out`() throws {
    let studies = try [(0.95, 0.94, 0.9601), (0.3, 0.03, 3.0), (0.5, 0.1, 2.5)].map {
      try EffectEstimate(RatioEstimate($0.0, lower: $0.1, upper: $0.2, level: .ninetyFive))
    }
    let effects = try pooledEffects(leavingOutEachOf: studies, by: .commonEffect)
    #expect(effects.map(\.studies) == [2, 2, 2])
    #expect(effects[0].p > 0.05)
    #expect(effects[1].p < 1e-10)
    #expect(effects[2] == (try pooledEffect(of: Array(studies.dropLast()), by: .commonEffect)))
    #expect(throws: PoolingError.tooFewStudies(1, needed: 2)) {
      try pooledEffects(leavingOutEachOf: Array(studies.prefix(1)), by: .commonEffect)
    }
  }

  @Test func `what cannot be pooled says why`() throws {
    let study = try EffectEstimate(RatioEstimate(0.8, lower: 0.64, upper: 1.0, level: .ninetyFive))
    let plain = PoolingMethod.randomEffects(.derSimonianLaird, .hartungKnapp)
    for method in PoolingMethod.all {
      #expect(throws: PoolingError.noStudies) { try pooledEffect(of: [], by: method) }
    }
    #expect(throws: PoolingError.tooFewStudies(1, needed: 2)) {
      try pooledEffect(of: [study], by: plain)
    }
    #expect(throws: PoolingError.noSpread) { try pooledEffect(of: [study, study], by: plain) }
    let floor = PoolingMethod.randomEffects(.derSimonianLaird, .hartungKnappWithFloor)
    #expect(try pooledEffect(of: [study, study], by: floor).standardError > 0)
  }

  /// Two to nine studies that differ by more than chance.
  private static func studies(seed: UInt64) throws -> [EffectEstimate] {
    var generator = SeededGenerator(seed: seed)
    return try (0..<Int.random(in: 2...9, using: &generator)).map { _ in
      try EffectEstimate(
        value: Double.random(in: -1.5...1.5, using: &generator),
        standardError: Double.random(in: 0.02...0.8, using: &generator)
      )
    }
  }

  /// Studies that differ by less than chance.
  private static func alikeStudies(seed: UInt64) throws -> [EffectEstimate] {
    try studies(seed: seed).map {
      try EffectEstimate(value: 0.2 + $0.value / 100, standardError: $0.standardError)
    }
  }

  /// Written out from its definition (Viechtbauer 2005, equation 8), apart from the code under test.
  private func restrictedLogLikelihood(
    _ studies: [EffectEstimate],
    _ tauSquared: Double
  ) -> Double {
    let variances = studies.map { $0.standardError * $0.standardError + tauSquared }
    let total = variances.reduce(0) { $0 + 1 / $1 }
    let mean = zip(studies, variances).reduce(0) { $0 + $1.0.value / $1.1 } / total
    let squares = zip(studies, variances).reduce(0) { $0 + pow($1.0.value - mean, 2) / $1.1 }
    return -0.5 * (variances.reduce(0) { $0 + log($1) } + log(total) + squares)
  }
}
