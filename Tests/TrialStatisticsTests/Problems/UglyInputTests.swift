import TestSupport
import Testing
import TrialModel
import TrialStatistics

/// Nothing here may trap, and what is answered must be a number or a bound, never NaN.
@Suite("No combination of ugly inputs traps or gives NaN")
struct UglyInputTests {
  private static let wholes = [
    Int.min, -1, 0, 1, 2, 3, 10, 393, 1_000_000, 10_000_000, .max / 2, .max - 1, .max,
  ]
  private static let reals: [Double] = [
    .nan, -.infinity, .infinity, -1, -0.0, 0, .leastNonzeroMagnitude, 1e-300, 1e-9, 0.05, 0.5, 0.95,
    1,
    1.0.nextUp, 2, 10, 1e9, 1e300, .greatestFiniteMagnitude,
  ]
  private static let digits = [
    "0", "-0", "0.0", "0.00000001", "-0.5", "0.5", "0.50", "1", "1.00", "100", "100.0", "105",
    "999999999.99999999", "999999999.99999998", "99999999999999999999", "0.123456789",
  ]

  @Test("counts of every size", .timeLimit(.minutes(1)))
  func counts() throws {
    var generator = SeededGenerator(seed: 7)
    var answered = 0
    for _ in 0..<4_000 {
      func count() throws -> EventCount {
        let affected = Self.wholes.randomElement(using: &generator) ?? 0
        return try EventCount(
          affected: affected,
          atRisk: Self.wholes.randomElement(using: &generator) ?? 0
        )
      }
      guard let first = try? count(), let second = try? count(),
        let level = try? ConfidenceLevel(Self.reals.randomElement(using: &generator) ?? 0)
      else { continue }
      answered += 1
      let difference = riskDifference(of: first, versus: second, level: level)
      let number = numberNeeded(from: difference, outcome: .benefit)
      let intervals = CountRatio.Correction.allCases.flatMap { correction in
        [
          try? riskRatio(of: first, versus: second, level: level, correction: correction),
          try? oddsRatio(of: first, versus: second, level: level, correction: correction),
        ].compactMap { $0?.interval }
      }
      #expect(!number.text.contains("nan"))
      for interval in [difference.interval] + intervals {
        #expect(interval.lower <= interval.upper)
      }
    }
    #expect(answered > 100)
  }

  @Test("exact tests of every size that is answered", .timeLimit(.minutes(1)))
  func exactTests() throws {
    let counts = Self.wholes.flatMap { atRisk in
      Self.wholes.compactMap { try? EventCount(affected: $0, atRisk: atRisk) }
    }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let first = try #require(counts.randomElement(using: &generator))
      let second = try #require(counts.randomElement(using: &generator))
      guard let p = try? fisherP(of: first, versus: second) else {
        #expect(first.atRisk > 5_000_000_000 || second.atRisk > 5_000_000_000)
        continue
      }
      #expect((0...1).contains(p))
      #expect(try (0...1).contains(midPTest(of: first, versus: second).p))
    }
  }

  @Test("ratios, P values and rates of every size")
  func reals() throws {
    var generator = SeededGenerator(seed: 13)
    func any() -> Double { Self.reals.randomElement(using: &generator) ?? 0 }
    var answered = 0
    for _ in 0..<20_000 {
      guard let level = try? ConfidenceLevel(any()) else { continue }
      if let ratio = try? RatioEstimate(any(), lower: any(), upper: any(), level: level) {
        answered += 1
        #expect((0...1).contains(ratio.p))
        #expect(ratio.approximateP >= 0)
        let effect = interaction(between: ratio, and: ratio, level: level)
        #expect(effect.interval.contains(1))
      }
      if let found = try? ratioInterval(of: any(), twoSidedP: any(), level: level) {
        answered += 1
        #expect(found.interval.lower <= found.interval.upper)
      }
      if let rate = try? ProportionEstimate(any(), lower: any(), upper: any(), level: level) {
        answered += 1
        #expect(try survivalDifference(of: rate, versus: rate).moverInterval.contains(0))
      }
      if let medians = try? medianComparison(of: any(), versus: any(), printedHazardRatio: any()) {
        #expect(!medians.difference.isNaN && medians.exponentialHazardRatio >= 0)
      }
    }
    #expect(answered > 100)
  }

  @Test("doses, sums and allocations of every size")
  func dosesAndSums() throws {
    var generator = SeededGenerator(seed: 17)
    func any() -> Double { Self.reals.randomElement(using: &generator) ?? 0 }
    func whole() -> Int { Self.wholes.randomElement(using: &generator) ?? 0 }
    for _ in 0..<5_000 {
      if let course = try? Fractionation(fractions: whole(), dosePerFraction: any()) {
        let growth = try? Repopulation(overallDays: any(), kickOffDay: any(), lossPerDay: any())
        if let dose = try? biologicalDose(of: course, alphaBeta: any(), repopulation: growth) {
          #expect(dose.effectiveDose.isFinite && dose.doseInTwoGrayFractions.isFinite)
        }
      }
      if let sum = try? sumCheck(of: [whole(), whole(), whole()], against: whole()) {
        #expect(sum.holds == (sum.difference == 0))
      }
      if let arms = try? allocationCheck(of: (whole(), whole()), ratio: (any(), any())) {
        #expect((0...1).contains(arms.p))
      }
    }
  }

  @Test("printed digits of every length, in every place")
  func printedDigits() throws {
    for ratio in Self.digits {
      for lower in Self.digits {
        for upper in Self.digits {
          guard
            let check = try? ratioCheck(
              PrintedNumber(digits: ratio),
              lower: PrintedNumber(digits: lower),
              upper: PrintedNumber(digits: upper),
              p: PValue(.equal, PrintedNumber(digits: "0.05"))
            )
          else { continue }
          #expect(check.geometricMeanRange.upperBound >= check.geometricMeanRange.lowerBound)
          #expect((check.implied == nil) == !check.order.isOrdered)
        }
      }
      for total in Self.wholes {
        for count in Self.wholes {
          guard
            let result = try? percentGranularity(
              of: PrintedNumber(digits: ratio),
              total: total,
              count: count
            )
          else { continue }
          #expect(result.candidates.map { $0.lowerBound >= 0 && $0.upperBound <= total } ?? true)
        }
      }
    }
  }
}
