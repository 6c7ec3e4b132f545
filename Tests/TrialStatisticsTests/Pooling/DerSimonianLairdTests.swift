import TestSupport
import Testing
import TrialStatistics

@Suite("Random effects: DerSimonian and Laird 1986")
struct DerSimonianLairdTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_dl"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .randomEffects(.derSimonianLaird, .wald)
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }
}
