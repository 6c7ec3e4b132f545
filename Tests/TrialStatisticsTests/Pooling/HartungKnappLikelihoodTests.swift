import TestSupport
import Testing
import TrialStatistics

@Suite("REML with the interval of Hartung and Knapp 2001")
struct HartungKnappLikelihoodTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_reml_hk"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.restrictedMaximumLikelihood, .hartungKnapp)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }
}
