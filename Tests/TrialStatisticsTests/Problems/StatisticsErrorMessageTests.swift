import Testing
import TrialModel
import TrialStatistics

@Suite("What is wrong with an input, and what to do about it")
struct StatisticsErrorMessageTests {
  @Test("a reversed interval is told as it stands, with the likely cause")
  func reversedInterval() throws {
    let error = try #require(throws: StatisticsError.self) {
      try ConfidenceInterval(lower: 0.85, upper: 0.5, level: .ninetyFive)
    }
    #expect(error.what == "the lower bound 0.85 is above the upper 0.5")
    #expect(error.remedy == "give the lower bound first, or check the source for a misprint")
  }

  @Test("a level of 95 is told to be a fraction")
  func levelInPercent() throws {
    let error = try #require(throws: ConfidenceLevelError.self) { try ConfidenceLevel(95) }
    #expect(error.what == "the level 95.0 is not between 0 and 1")
    #expect(error.remedy == "give the level as a fraction, 0.95 for 95 %")
  }

  @Test(
    "counts that are none",
    arguments: [
      (0, 0, "0 patients are at risk"), (-1, 5, "-1 patients are affected"),
      (97, 96, "97 affected are more than the 96 at risk"),
    ]
  )
  func counts(affected: Int, atRisk: Int, what: String) throws {
    let error = try #require(throws: EventCountError.self) {
      try EventCount(affected: affected, atRisk: atRisk)
    }
    #expect(error.what == what)
    #expect(!error.remedy.isEmpty)
  }
}
