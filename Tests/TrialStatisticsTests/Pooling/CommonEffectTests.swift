import TestSupport
import Testing
import TrialStatistics

@Suite("Inverse variance, common effect: Cochrane Handbook 10.3")
struct CommonEffectTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_fe"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(
      of: PoolingReference.studies(reference.inputs),
      by: .commonEffect
    )
    #expect(reference.differences(from: PoolingReference.fields(effect)) == [])
  }
}
