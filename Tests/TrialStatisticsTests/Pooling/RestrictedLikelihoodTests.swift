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
}
