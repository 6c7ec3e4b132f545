import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("What holds for every table of two groups")
struct IntervalPropertyTests {
  /// Four hundred tables from a fixed seed, a third of them small enough for zero cells.
  private static let tables: [(EventCount, EventCount)] = {
    var generator = SeededGenerator(seed: 20_201)
    return (0..<400).compactMap { index in
      let size = [9, 500, 1_000_000][index % 3]
      func count() -> EventCount? {
        let atRisk = Int.random(in: 1...size, using: &generator)
        let affected = Int.random(in: 0...atRisk, using: &generator)
        return try? EventCount(affected: affected, atRisk: atRisk)
      }
      guard let first = count(), let second = count() else { return nil }
      return (first, second)
    }
  }()

  @Test("there are tables to try, some with a zero cell")
  func tablesAreVaried() {
    #expect(Self.tables.count == 400)
    #expect(Self.tables.contains { $0.0.affected == 0 || $0.1.unaffected == 0 })
  }

  @Test(
    "an interval holds its estimate, and a higher level a wider interval",
    arguments: [0.5, 0.95]
  )
  func intervalsHoldAndWiden(fraction: Double) throws {
    let level = try ConfidenceLevel(fraction)
    let higher = try ConfidenceLevel((1 + fraction) / 2)
    for (first, second) in Self.tables {
      for measure in Self.measures {
        let (estimate, narrow) = try measure(first, second, level)
        let (_, wide) = try measure(first, second, higher)
        #expect(narrow.contains(estimate))
        #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
        #expect(wide.width > narrow.width)
      }
    }
  }

  private static let measures:
    [@Sendable (EventCount, EventCount, ConfidenceLevel) throws -> (Double, ConfidenceInterval)] = [
      { first, _, level in
        let estimate = wilsonInterval(of: first, level: level)
        return (estimate.proportion, estimate.interval)
      },
      { first, second, level in
        let estimate = riskDifference(of: first, versus: second, level: level)
        return (estimate.difference, estimate.interval)
      },
      { first, second, level in
        let estimate = try riskRatio(
          of: first,
          versus: second,
          level: level,
          correction: .always
        )
        return (estimate.ratio, estimate.interval)
      },
      { first, second, level in
        let estimate = try oddsRatio(
          of: first,
          versus: second,
          level: level,
          correction: .always
        )
        return (estimate.ratio, estimate.interval)
      },
    ]

  @Test("swapping the arms turns differences and ratios round")
  func swappingArms() throws {
    for (first, second) in Self.tables {
      let difference = riskDifference(of: first, versus: second)
      let swapped = riskDifference(of: second, versus: first)
      #expect(difference.difference == -swapped.difference)
      #expect((difference.interval.lower + swapped.interval.upper).magnitude < 1e-15)
      for ratio in [
        riskRatio(of:versus:level:correction:), oddsRatio(of:versus:level:correction:),
      ] {
        let forwards = try ratio(first, second, .ninetyFive, .always)
        let backwards = try ratio(second, first, .ninetyFive, .always)
        #expect(isClose(forwards.ratio, 1 / backwards.ratio))
        #expect(isClose(forwards.interval.lower, 1 / backwards.interval.upper))
        #expect(forwards.zeroCells == backwards.zeroCells)
      }
    }
  }

  @Test("exact P values lie in 0…1, do not depend on the order of the arms, and mid-P is smaller")
  func exactTests() throws {
    for (first, second) in Self.tables {
      let fisher = try fisherP(of: first, versus: second)
      let mid = try midPTest(of: first, versus: second)
      #expect((0...1).contains(fisher))
      #expect((0...1).contains(mid.p))
      #expect(isClose(mid.oneSidedLow + mid.oneSidedHigh, 1))
      #expect(try isClose(fisher, fisherP(of: second, versus: first), relativeTolerance: 1e-8))
    }
  }

  @Test("counting the unaffected instead turns the difference round and the odds ratio over")
  func complement() throws {
    for (first, second) in Self.tables {
      let others = try (
        EventCount(affected: first.unaffected, atRisk: first.atRisk),
        EventCount(affected: second.unaffected, atRisk: second.atRisk)
      )
      let difference = riskDifference(of: first, versus: second)
      let complement = riskDifference(of: others.0, versus: others.1)
      #expect((difference.interval.lower + complement.interval.upper).magnitude < 1e-12)
      let odds = try oddsRatio(of: first, versus: second, correction: .always)
      let turned = try oddsRatio(of: others.0, versus: others.1, correction: .always)
      #expect(isClose(odds.ratio, 1 / turned.ratio))
      #expect(
        try isClose(
          fisherP(of: first, versus: second),
          fisherP(of: others.0, versus: others.1),
          relativeTolerance: 1e-8
        )
      )
    }
  }
}
