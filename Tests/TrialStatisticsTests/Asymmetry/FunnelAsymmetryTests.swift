import Testing
import TrialStatistics

@Suite("Asymmetry of funnel plots")
struct FunnelAsymmetryTests {
  @Test func `two studies leave nothing to lay a line through with an error`() throws {
    let two = [
      try EffectEstimate(value: 0.1, standardError: 0.1),
      try EffectEstimate(value: 0.3, standardError: 0.2),
    ]
    #expect(throws: PoolingError.tooFewForLine(2)) { try eggerTest(of: two) }
    let table = try TwoByTwoTable(x1: 3, n1: 40, x2: 5, n2: 41)
    let empty = try TwoByTwoTable(x1: 0, n1: 40, x2: 0, n2: 41)
    #expect(throws: PoolingError.tooFewForLine(2)) { try petersTest(of: [table, table, empty]) }
  }

  @Test func `studies on one line have no error and no P value`() throws {
    // y/SE = 2 + 0.5/SE.
    let studies = try [0.1, 0.2, 0.4].map {
      try EffectEstimate(value: 2 * $0 + 0.5, standardError: $0)
    }
    let line = try #require(try eggerTest(of: studies).line)
    #expect(isClose(line.intercept.value, 2) && isClose(line.slope.value, 0.5))
    #expect(line.intercept.standardError < 1e-12)
  }

  @Test func `turning all effects over turns the asymmetry over`() throws {
    let values = [(0.3, 0.1), (0.5, 0.2), (0.2, 0.15), (0.9, 0.4)]
    let straight = try eggerTest(
      of: values.map { try EffectEstimate(value: $0.0, standardError: $0.1) }
    )
    let turned = try eggerTest(
      of: values.map { try EffectEstimate(value: -$0.0, standardError: $0.1) }
    )
    let pair = (try #require(straight.asymmetry), try #require(turned.asymmetry))
    #expect(isClose(pair.0.value, -pair.1.value))
    #expect(isClose(pair.0.standardError, pair.1.standardError))
  }
}
