import TestSupport
import Testing
import TrialStatistics

@Suite("Arm sizes against the stated allocation: exact binomial test")
struct AllocationCheckTests {
  @Test("computed as by SciPy", arguments: try ReferenceCase.all("allocation"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let check = try allocationCheck(
      of: (reference.count("n1"), reference.count("n2")),
      ratio: (reference.number("ratio1"), reference.number("ratio2"))
    )
    #expect(
      reference.differences(from: [
        "expected_n1": .number(check.expectedFirst), "p_binomial": .number(check.p),
      ]) == []
    )
  }

  @Test("only the proportion of the ratio counts: 4 to 2 is 2 to 1")
  func ratioIsRelative() throws {
    let small = try allocationCheck(of: (420, 180), ratio: (2, 1))
    let large = try allocationCheck(of: (420, 180), ratio: (4, 2))
    #expect(small == large)
  }

  @Test("six heads out of six at one to one is 2 in 64")
  func allOnOneSide() throws {
    #expect(try isClose(allocationCheck(of: (6, 0), ratio: (1, 1)).p, 2.0 / 64))
  }

  @Test(
    "arms and ratios that cannot be are refused",
    arguments: [
      (-1, 5, 1, 1, StatisticsError.Input.arms), (0, 0, 1, 1, .arms), (.max, .max, 1, 1, .arms),
      (5, 5, 0, 1, .allocation), (5, 5, 1, .nan, .allocation), (5, 5, 1e-305, 1e305, .allocation),
    ]
  )
  func refusesImpossible(
    first: Int,
    second: Int,
    ratioFirst: Double,
    ratioSecond: Double,
    input: StatisticsError.Input
  ) {
    let error = #expect(throws: StatisticsError.self) {
      try allocationCheck(of: (first, second), ratio: (ratioFirst, ratioSecond))
    }
    #expect(error?.input == input)
  }
}
