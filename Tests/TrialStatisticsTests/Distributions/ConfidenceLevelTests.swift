import Testing
import TrialStatistics

@Suite("Confidence levels and their normal deviates")
struct ConfidenceLevelTests {
  @Test(arguments: [(0.95, 1.959964), (0.9587, 2.0405), (0.98, 2.326348), (0.9973, 3.0000)])
  func `the levels of trials with interim looks have the deviates printed in tables`(
    _ fraction: Double,
    _ deviate: Double
  ) throws {
    #expect((try ConfidenceLevel(fraction).z - deviate).magnitude < 5e-5)
  }

  @Test func `95 % kept at hand is the 95 % that is computed`() throws {
    let computed = try ConfidenceLevel(0.95)
    #expect(isClose(computed.z, ConfidenceLevel.ninetyFive.z, relativeTolerance: 1e-15))
  }

  @Test(arguments: [0, 1, 95, -0.95, .nan, .infinity, 1e-300])
  func `a percentage or a number without a deviate is refused`(_ fraction: Double) {
    #expect(throws: ConfidenceLevelError.self) { try ConfidenceLevel(fraction) }
  }
}
