import Foundation
import Testing
import TrialStatistics

@Suite("Estimates of one study: ratio with interval, or counts")
struct EffectEstimateTests {
  @Test func `an interval at a higher level implies a smaller standard error`() throws {
    let printed = try EffectEstimate(
      ratio: 1.11,
      lower: 0.88,
      upper: 1.39,
      level: ConfidenceLevel(0.9587)
    )
    let misread = try EffectEstimate(ratio: 1.11, lower: 0.88, upper: 1.39)
    #expect((printed.standardError - 0.112016).magnitude < 5e-7)
    #expect(printed.standardError < misread.standardError)
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

  @Test func `misprinted bounds and impossible ratios are refused by what is wrong`() {
    #expect(throws: EffectEstimateError.boundsNotInOrder(lower: 0.5, upper: 0.5)) {
      try EffectEstimate(ratio: 0.65, lower: 0.50, upper: 0.5)
    }
    #expect(throws: EffectEstimateError.ratioNotPositive(0)) {
      try EffectEstimate(ratio: 0, lower: 0.5, upper: 0.9)
    }
    #expect(throws: EffectEstimateError.ratioNotPositive(.infinity)) {
      try EffectEstimate(ratio: 1, lower: 0.5, upper: .infinity)
    }
    #expect(throws: EffectEstimateError.standardErrorOutOfRange(-1)) {
      try EffectEstimate(value: 0, standardError: -1)
    }
  }

  @Test func `no events in either arm leave a difference without an error`() throws {
    let empty = try TwoByTwoTable(x1: 0, n1: 50, x2: 0, n2: 60)
    #expect(throws: EffectEstimateError.noVariance) {
      try EffectEstimate(empty, measure: .riskDifference)
    }
  }

  @Test func `ten million at risk are counted, Int.max is refused, neither traps`() throws {
    let large = try TwoByTwoTable(x1: 9_999_999, n1: 10_000_000, x2: 1, n2: 10_000_000)
    for measure in EffectMeasure.allCases {
      #expect(try EffectEstimate(large, measure: measure).standardError > 0)
    }
    #expect(throws: TwoByTwoTableError.armTooLarge(.max)) {
      try TwoByTwoTable(x1: 1, n1: .max, x2: 1, n2: .max)
    }
    #expect(throws: TwoByTwoTableError.emptyArm(0)) {
      try TwoByTwoTable(x1: 0, n1: 0, x2: 1, n2: 5)
    }
    #expect(throws: TwoByTwoTableError.countAboveTotal(6, of: 5)) {
      try TwoByTwoTable(x1: 0, n1: 5, x2: 6, n2: 5)
    }
    #expect(throws: TwoByTwoTableError.negativeCount(.min)) {
      try TwoByTwoTable(x1: .min, n1: 5, x2: 1, n2: 5)
    }
  }
}
