import Foundation
import Testing
import TrialStatistics

@Suite("Estimates of one study: ratio with interval, or counts")
struct EffectEstimateTests {
  @Test func `an interval at a higher level implies a smaller standard error`() throws {
    let printed = try RatioEstimate(1.11, lower: 0.88, upper: 1.39, level: ConfidenceLevel(0.9587))
    let misread = try RatioEstimate(1.11, lower: 0.88, upper: 1.39, level: .ninetyFive)
    #expect((EffectEstimate(printed).standardError - 0.112016).magnitude < 5e-7)
    #expect(EffectEstimate(printed).standardError < EffectEstimate(misread).standardError)
  }

  @Test func `half a patient is added only to a table with a zero cell`() throws {
    let colitis = try TwoByTwoTable(x1: 18, n1: 393, x2: 0, n2: 396)
    let estimate = try EffectEstimate(colitis, measure: .riskRatio)
    #expect((estimate.value - 3.618450).magnitude < 1e-3)
    let plain = try TwoByTwoTable(x1: 18, n1: 393, x2: 1, n2: 396)
    let expected = try EffectEstimate(
      value: log(18.0 / 393 * 396),
      standardError: (1.0 / 18 - 1.0 / 393 + 1 - 1.0 / 396).squareRoot()
    )
    let uncorrected = try EffectEstimate(plain, measure: .riskRatio)
    #expect(isClose(uncorrected.value, expected.value))
    #expect(isClose(uncorrected.standardError, expected.standardError))
  }

  @Test(arguments: EffectMeasure.allCases)
  func `arms changed over turn the sign and keep the error`(_ measure: EffectMeasure) throws {
    let table = try TwoByTwoTable(x1: 64, n1: 393, x2: 7, n2: 396)
    let turned = try TwoByTwoTable(x1: 7, n1: 396, x2: 64, n2: 393)
    let forward = try EffectEstimate(table, measure: measure)
    let backward = try EffectEstimate(turned, measure: measure)
    #expect(isClose(forward.value, -backward.value))
    #expect(isClose(forward.standardError, backward.standardError))
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e-31])
  func `a standard error that is none is refused`(_ error: Double) {
    #expect(throws: EffectEstimateError.self) { try EffectEstimate(value: 0, standardError: error) }
  }

  @Test(arguments: [.nan, .infinity, -.infinity, 1e31])
  func `an estimate that is none is refused`(_ value: Double) {
    #expect(throws: EffectEstimateError.self) { try EffectEstimate(value: value, standardError: 1) }
  }

  @Test func `no events in either arm leave a difference without an error`() throws {
    let empty = try TwoByTwoTable(x1: 0, n1: 50, x2: 0, n2: 60)
    #expect(throws: EffectEstimateError.noVariance) {
      try EffectEstimate(empty, measure: .riskDifference)
    }
  }

  @Test(arguments: [10_000_000, 1_000_000_000_000])
  func `ten million at risk are counted, and a million million`(_ atRisk: Int) throws {
    let table = try TwoByTwoTable(x1: atRisk - 1, n1: atRisk, x2: 1, n2: atRisk)
    for measure in EffectMeasure.allCases {
      #expect(try EffectEstimate(table, measure: measure).standardError > 0)
    }
    for method in TablePoolingMethod.allCases {
      #expect(try pooledEffect(of: [table, table], by: method).estimate > 0)
    }
  }
}
