import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct ColumnTests {
  @Test func `a result keeps the digits of its source`() throws {
    let trial = try Trial.withDigitsToKeep
    #expect(Column.result.text(of: trial) == "OS 0.80 (0.70-1.00)")
    #expect(Column.estimate.value(of: trial) == .number(try PrintedNumber(digits: "0.80")))
  }

  @Test func `a misprinted result stays as printed and says that it is one`() throws {
    #expect(Column.result.text(of: try .withMisprintedInterval) == "OS 0.65 (0.50-0.5) !")
  }

  @Test func `bounds below zero are joined by a word and a level other than 95 is shown`() throws {
    #expect(
      Column.result.text(of: try .withNegativeInterval) == "ORR 1.3 points (-2.8 to 5.5, 98 %)"
    )
  }

  @Test func `rates of two arms stand experimental before control`() throws {
    #expect(Column.result.text(of: try .withRatesOfTwoArms) == "pCR 24.8 v 21.0 %")
  }

  @Test func `an upper bound that was not reached is said in words`() throws {
    #expect(try PrintedInterval.invented("38.1", nil).text == "38.1 to not reached")
  }

  @Test(
    "without a headline the list says what is known, and as of when",
    arguments: [
      (RecruitmentStatus.recruiting, PrimaryEndpoint.noneFound, "no result 2025-11"),
      (.terminated, .noAnalysis, "terminated 2025-11"),
      (.completed, .notMet, "not met, no figure 2025-11"),
      (.closedToAccrual, .noneFound, "closed 2025-11"),
    ]
  )
  func words(_ status: RecruitmentStatus, _ primary: PrimaryEndpoint, _ text: String) throws {
    let trial = Trial.invented(
      classification: .invented(primary: primary),
      status: status,
      asOf: try PartialDate("2025-11")
    )
    #expect(Column.result.text(of: trial) == text)
    #expect(Column.interval.text(of: trial) == "-")
  }

  @Test(
    "participants wear the mark of what is counted",
    arguments: [
      (SizeFigure.CountedSet.randomised, "713"), (.enrolled, "e 713"), (.target, "t 713"),
      (.estimated, "t 713"), (.screened, "-"),
    ]
  )
  func marks(_ counted: SizeFigure.CountedSet, _ text: String) throws {
    let trial = Trial.invented(
      sizes: [SizeFigure(counted: counted, figure: try .invented("713"))]
    )
    #expect(Column.participants.text(of: trial) == text)
  }

  @Test func `a list of columns is read by name, each once`() throws {
    #expect(try Column.list("id, N,class,id") == [.id, .participants, .immunotherapyClass])
  }

  @Test func `a wrong column names the nearest right one and its place`() {
    let error = #expect(throws: ColumnNameRefusal.self) { try Column.list("id, stauts") }
    #expect(error?.message == "no column is called 'stauts'. Nearest: status")
    #expect(error?.place == FilterRefusal.Place(offset: 4, length: 6))
  }
}
