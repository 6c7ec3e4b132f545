import TestSupport
import Testing
import TrialStatistics

@Suite("Numbers no trial has")
struct PoolingUglyInputTests {
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.5, 0.05, 3, 1e-30, 1e30, 1e-300, 1e300, .leastNonzeroMagnitude, -1e30, .nan,
    .infinity,
    -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .pi, 0.95, 1 - 1e-16,
  ]
  private static let counts = [
    0, 1, 2, 3, 10, 393, -1, 10_000_000, 1_000_000_000, 1_000_000_001, .max, .min, .max - 1,
  ]

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `studies are pooled to finite numbers or refused, never a trap`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var pooled = 0
    for _ in 0..<60 {
      let studies = (0..<6).compactMap { _ in study(using: &generator) }
      let level = (try? ConfidenceLevel(number(using: &generator))) ?? .ninetyFive
      for method in PoolingMethod.all {
        guard let effect = try? pooledEffect(of: studies, by: method, level: level) else {
          continue
        }
        pooled += 1
        #expect(effect.estimate.isFinite)
        #expect(effect.standardError >= 0 && effect.standardError.isFinite)
        #expect((0...1).contains(effect.heterogeneity.p))
        #expect((0...100).contains(effect.heterogeneity.iSquaredFromQ))
        #expect((0...100).contains(effect.heterogeneity.iSquaredFromTauSquared ?? 0))
        #expect((effect.heterogeneity.tauSquared ?? 0) >= 0)
        #expect(!effect.p.isNaN)
        #expect(effect.interval.lower <= effect.interval.upper)
        if let prediction = effect.predictionInterval {
          #expect(prediction.lower <= effect.estimate)
        }
      }
      _ = try? pooledEffects(leavingOutEachOf: studies, by: .commonEffect, level: level)
    }
    #expect(pooled > 0)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `tables are pooled to finite numbers or refused, never a trap`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var pooled = 0
    for _ in 0..<20 {
      let tables = (0..<40).compactMap { _ in table(using: &generator) }
      for method in TablePoolingMethod.allCases {
        guard let effect = try? pooledEffect(of: tables, by: method) else { continue }
        pooled += 1
        #expect(effect.estimate.isFinite)
        #expect(effect.standardError > 0 && effect.standardError.isFinite)
        #expect((0...1).contains(effect.p))
        #expect((0...1).contains(effect.heterogeneity.p))
        #expect(effect.weights.count == tables.count)
      }
      for table in tables {
        for measure in EffectMeasure.allCases {
          guard let study = try? EffectEstimate(table, measure: measure) else { continue }
          #expect(study.value.isFinite && study.standardError > 0)
        }
      }
    }
    #expect(pooled > 0)
  }

  private func number(using generator: inout SeededGenerator) -> Double {
    Self.numbers.randomElement(using: &generator) ?? 0
  }

  private func study(using generator: inout SeededGenerator) -> EffectEstimate? {
    if Bool.random(using: &generator) {
      return try? EffectEstimate(
        value: number(using: &generator),
        standardError: number(using: &generator)
      )
    }
    let ratio = try? RatioEstimate(
      number(using: &generator),
      lower: number(using: &generator),
      upper: number(using: &generator),
      level: .ninetyFive
    )
    return ratio.map { EffectEstimate($0) }
  }

  private func table(using generator: inout SeededGenerator) -> TwoByTwoTable? {
    var count: Int { Self.counts.randomElement(using: &generator) ?? 0 }
    return try? TwoByTwoTable(x1: count, n1: count, x2: count, n2: count)
  }
}
