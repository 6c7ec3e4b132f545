import TestSupport
import Testing
import TrialChecks
import TrialModel

/// What is filed of a trial against its imported record, on an invented trial.
@Suite struct RegistryChecksTests {
  /// What is found about a trial against a record of the same number.
  private func found(_ trial: Trial, _ record: Registration) throws -> [CheckFinding] {
    let joined = trial.joined(with: record, classification: nil, history: [])
    let catalogue = try Catalogue.invented([trial]).keeping(joined)
    return checkFindings(of: joined, in: catalogue).filter { $0.subject.id.hasPrefix("record") }
  }

  private func size(_ digits: String, _ counted: SizeFigure.CountedSet) throws -> SizeFigure {
    SizeFigure(counted: counted, figure: try .invented(digits))
  }

  private func record(
    enrolment: Int = 66,
    isEnrolmentActual: Bool? = true,
    start: PartialDate? = nil
  ) -> Registration {
    .invented(
      "NCT00000001",
      phases: [],
      enrolment: enrolment,
      isEnrolmentActual: isEnrolmentActual,
      start: start.map { .init(date: $0, isActual: true) }
    )
  }

  @Test(
    "another start is warned of, one that may be the same is not",
    arguments: [
      (
        PartialDate(year: 2020, month: 1, day: nil), PartialDate(year: 2020, month: 3, day: 1), true
      ),
      (
        PartialDate(year: 2020, month: 3, day: nil), PartialDate(year: 2020, month: 3, day: 31),
        false
      ),
      (
        PartialDate(year: 2020, month: nil, day: nil), PartialDate(year: 2020, month: 12, day: nil),
        false
      ),
      (
        PartialDate(year: 2019, month: nil, day: nil), PartialDate(year: 2020, month: 1, day: nil),
        true
      ),
    ] as [(PartialDate?, PartialDate?, Bool)]
  )
  func warnsOfAnotherStart(own: PartialDate?, its: PartialDate?, isFound: Bool) throws {
    let found = try found(.invented(start: own), record(start: its))
    #expect(found.map(\.subject.id) == (isFound ? ["record start"] : []))
    #expect(found.allSatisfy { $0.severity == .warn })
    if isFound { #expect(found.first?.expected == its?.text && found.first?.printed == own?.text) }
  }

  @Test(
    "a count against a count is a failure, plans are warned of",
    arguments: [
      (.enrolled, true, .fail), (.enrolled, false, .warn), (.enrolled, nil, .warn),
      (.estimated, true, .warn), (.target, true, .warn), (.target, false, .warn),
    ] as [(SizeFigure.CountedSet, Bool?, CheckFinding.Severity)]
  )
  func tellsCountsFromPlans(
    counted: SizeFigure.CountedSet,
    isActual: Bool?,
    severity: CheckFinding.Severity
  ) throws {
    let trial = Trial.invented(sizes: [try size("60", counted)])
    #expect(try found(trial, record(isEnrolmentActual: isActual)).map(\.severity) == [severity])
  }

  @Test("the same number, and numbers of another quantity, are left alone")
  func leavesTheSameAlone() throws {
    let same = Trial.invented(sizes: [try size("66", .enrolled)])
    #expect(try found(same, record()).isEmpty)
    let randomised = Trial.invented(sizes: [try size("60", .randomised)])
    #expect(try found(randomised, record()).isEmpty)
  }

  @Test(
    "the status at the review's day is that of the newest version up to it",
    arguments: [
      // The version, the day, and whether the version was there on that day.
      ("2020-10-01", "2020-10-28", true), ("2020-10-28", "2020-10-28", true),
      ("2020-10-29", "2020-10-28", false), ("2020-11-01", "2020-10-28", false),
      ("2021-01-01", "2020-10-28", false), ("2019-12-31", "2020-10-28", true),
      ("2020-09-30", "2020-10-28", true), ("2020-10", "2020-10-28", true),
      ("2020-10-30", "2020-10", true), ("2020", "2020-10-28", true),
    ]
  )
  func takesTheVersionOfTheDay(version: String, day: String, isThere: Bool) throws {
    let then = StateOfKnowledge(
      status: .recruiting,
      text: "recruiting",
      source: .review,
      asOf: try PartialDate(day)
    )
    let history = [
      RegistryVersion(
        version: try PartialDate(version),
        status: "TERMINATED",
        source: SourceKey("record"),
        changes: []
      )
    ]
    let joined = Trial.invented(stateThen: then)
      .joined(with: record(), classification: nil, history: history)
    let catalogue = try Catalogue.invented([joined])
    let found = checkFindings(of: joined, in: catalogue).filter { $0.subject.id == "record status" }
    #expect(found.map(\.expected) == (isThere ? ["terminated"] : []))
    #expect(found.allSatisfy { $0.severity == .fail })
  }
}
