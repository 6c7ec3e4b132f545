import TestSupport
import Testing
import TrialStatistics

@Suite("Hartung-Knapp with the ad hoc floor: Röver, Knapp and Friede 2015")
struct HartungKnappFloorTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_reml_hk_adhoc"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.restrictedMaximumLikelihood, .hartungKnappWithFloor)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }
}
