import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Exact test of two groups: Fisher 1935, two-sided as in R")
struct FisherTestTests {
  @Test("computed as by R", arguments: try ReferenceCase.all("fisher"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let p = try fisherP(of: reference.experimental(), versus: reference.comparator())
    #expect(reference.differences(from: ["p": .number(p)]) == [])
  }

  @Test("every table of two groups of eight has the P value of exact fractions")
  func agreesWithWholeNumbers() throws {
    for first in 0...8 {
      for second in 0...8 {
        let p = try fisherP(
          of: EventCount(affected: first, atRisk: 8),
          versus: EventCount(affected: second, atRisk: 8)
        )
        // Ways to choose each table; those not more numerous than the one seen are counted.
        let affected = first + second
        let ways = (max(0, affected - 8)...min(8, affected)).map {
          Self.choose($0) * Self.choose(affected - $0)
        }
        let seen = Self.choose(first) * Self.choose(second)
        let exact = Double(ways.filter { $0 <= seen }.reduce(0, +)) / Double(ways.reduce(0, +))
        #expect(isClose(p, exact, relativeTolerance: 1e-13), "\(first) and \(second) of 8")
      }
    }
  }

  @Test(
    "large tables have the P value of whole numbers of any length, worked out in Python",
    arguments: [
      (150, 1_000_000, 100, 1_000_000, 0.001_882_069_651_548_615_3),
      (0, 10_000_000, 40, 10_000_000, 1.818_918_464_202_339_1e-12),
      (300, 1000, 200, 1200, 1.398_226_137_579_425_6e-13),
      (3, 5_000_000, 90, 7_000_000, 1.662_962_862_534_562_4e-17),
    ]
  )
  func agreesWithLongWholeNumbers(x1: Int, n1: Int, x2: Int, n2: Int, exact: Double) throws {
    let p = try fisherP(
      of: EventCount(affected: x1, atRisk: n1),
      versus: EventCount(affected: x2, atRisk: n2)
    )
    #expect(isClose(p, exact, relativeTolerance: 1e-12))
  }

  private static func choose(_ count: Int) -> Int {
    (0..<count).reduce(1) { $0 * (8 - $1) / ($1 + 1) }
  }

  @Test(
    "ten million at risk are answered at once, near the middle and far out",
    .timeLimit(.minutes(1)),
    arguments: [5_000_000, 5_003_000, 5_020_000, 10_000_000]
  )
  func largeGroups(affected: Int) throws {
    let size = 10_000_000
    let p = try fisherP(
      of: EventCount(affected: affected, atRisk: size),
      versus: EventCount(affected: size / 2, atRisk: size)
    )
    // The normal approximation with continuity correction is this close for such numbers.
    let common = Double(affected + size / 2) / Double(2 * size)
    let gap = (Double(affected - size / 2).magnitude - 1) / Double(size)
    let z = max(0, gap) / (common * (1 - common) * 2 / Double(size)).squareRoot()
    #expect(isClose(p, NormalDistribution.twoSidedP(z: z), relativeTolerance: 0.001))
  }

  @Test("more patients than there are people are refused with the limit")
  func refusesTooMany() throws {
    let everybody = try EventCount(affected: 1, atRisk: .max)
    #expect(throws: StatisticsError(.arms, .tooMany(limit: 10_000_000_000))) {
      try fisherP(of: everybody, versus: everybody)
    }
  }
}
