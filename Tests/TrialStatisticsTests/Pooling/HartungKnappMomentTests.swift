import TestSupport
import Testing
import TrialStatistics

@Suite("DerSimonian-Laird with the interval of Hartung and Knapp 2001")
struct HartungKnappMomentTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_dl_hk"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.derSimonianLaird, .hartungKnapp)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }
}
