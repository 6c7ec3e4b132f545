import Foundation
import TestSupport
import Testing
import TrialStatistics

@Suite("Random effects, REML: Viechtbauer 2005")
struct RestrictedLikelihoodTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_reml"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.restrictedMaximumLikelihood, .wald)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }

  @Test(
    "of several maxima the highest is taken, whatever a search would stop at",
    arguments: try ReferenceCase.all("pool_reml_global")
  )
  func findsTheHighest(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.restrictedMaximumLikelihood, .wald)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }

  @Test("no τ² of a fine grid has a higher restricted likelihood", arguments: 0..<40)
  func beatsAGrid(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed + 1))
    let count = Int.random(in: 2...8, using: &generator)
    let studies = try (0..<count).map { number in
      // One study in four is far off and imprecise, which makes a second maximum.
      let isFar = number % 4 == 3
      return try EffectEstimate(
        value: Double.random(in: -0.2...0.2, using: &generator) + (isFar ? 2 : 0),
        standardError: Double.random(in: isFar ? 0.4...1 : 0.02...0.3, using: &generator)
      )
    }
    let method = PoolingMethod.randomEffects(.restrictedMaximumLikelihood, .wald)
    let tauSquared = try #require(
      pooledEffect(of: studies, by: method).heterogeneity.tauSquared
    )
    let top = height(of: studies, at: tauSquared)
    for step in 0...4000 {
      let other = step == 0 ? 0 : exp(-14 + Double(step) * 0.005)
      #expect(height(of: studies, at: other) <= top + 1e-9, "\(tauSquared) against \(other)")
    }
  }

  /// The logarithm of the restricted likelihood, written out by itself.
  private func height(of studies: [EffectEstimate], at tauSquared: Double) -> Double {
    let variances = studies.map { $0.standardError * $0.standardError + tauSquared }
    let total = variances.reduce(0) { $0 + 1 / $1 }
    let mean = zip(studies, variances).reduce(0) { $0 + $1.0.value / $1.1 } / total
    let squares = zip(studies, variances)
      .reduce(0) { $0 + ($1.0.value - mean) * ($1.0.value - mean) / $1.1 }
    return -0.5 * (variances.reduce(0) { $0 + log($1) } + log(total) + squares)
  }
}
