import Testing
import TrialImport
import TrialModel

@Suite("Posted results are read as posted")
struct PostedResultsDocumentTests {
  private func results() throws -> PostedResults {
    let reading = try RecordExample.read("three-arms-with-results")
    return try #require(reading.registration?.results)
  }

  @Test("cells of adverse events have their own denominators, whatever order they stand in")
  func cells() throws {
    let events = try #require(results().adverseEvents)
    let serious = try #require(events.serious.first)
    #expect(serious.cells.map(\.group.text) == ["EG000", "EG001", "EG002"])
    #expect(serious.cells.map(\.affected) == [5, 0, 2])
    #expect(serious.cells.map(\.atRisk) == [29, 12, 28])
    #expect(serious.cells.map(\.events) == [6, nil, nil])
    let other = try #require(events.other.first)
    #expect(other.cells.map(\.group.text) == ["EG002", "EG000", "EG001"])
  }

  @Test("what is not reported is not zero")
  func absent() throws {
    let events = try #require(results().adverseEvents)
    #expect(events.groups.map(\.deaths.affected) == [3, 0, nil])
    #expect(events.groups[2].deaths.atRisk == nil)
    #expect(
      events.other[0].cells[2]
        == .init(group: .init("EG001"), affected: nil, atRisk: 0, events: nil)
    )
  }

  @Test("a term that repeats within a list stays two rows")
  func repeatedTerm() throws {
    let events = try #require(results().adverseEvents)
    #expect(events.other.map(\.term) == ["NAUSEA", "NAUSEA"])
    #expect(events.other.map(\.notes) == ["Any", nil])
    #expect(events.threshold == "5")
  }

  @Test("numbers keep their text beside what they read as")
  func numbers() throws {
    let outcome = try #require(results().outcomes.first)
    let cells = outcome.classes[0].categories[0].measurements
    #expect(cells.map(\.value?.text) == ["NA", "1,234"])
    #expect(cells.map(\.value?.value) == [nil, 1234])
    #expect(cells.map(\.lower?.text) == [".5", "0,083"])
    #expect(cells.map(\.lower?.value) == [0.5, nil])
    #expect(cells.map(\.upper?.value) == [nil, 134])
    #expect(cells.map(\.spread) == [nil, nil])
    #expect(cells[0].comment == "Not reached.")
  }

  @Test("an analysis keeps estimate, interval, level and P value, each as given")
  func analysis() throws {
    let analyses = try #require(results().outcomes.first?.analyses)
    let first = analyses[0]
    #expect(first.groups.map(\.text) == ["OG000", "OG001"])
    #expect(first.parameter == "Hazard Ratio (HR)")
    #expect(first.estimate?.text == "0.67")
    #expect(first.lower == PostedNumber(text: ".45", value: 0.45))
    #expect(first.upper?.text == "1.00")
    #expect(first.level?.text == "95")
    #expect(first.pText == "<0.0001")
    #expect(first.p?.modifier == .less)
    #expect(first.p?.number.digits == "0.0001")
    #expect(first.comments == ["Stratified."])
  }

  @Test("a P value above 1 is kept as a text and is none")
  func pAboveOne() throws {
    let analysis = try #require(results().outcomes.first?.analyses.last)
    #expect(analysis.pText == "7.3")
    #expect(analysis.p == nil)
  }

  @Test("groups belong to their outcome: one identifier stands for two of them")
  func groupsOfOutcomes() throws {
    let outcomes = try results().outcomes
    #expect(outcomes[0].groups.first?.title == "Drug One")
    #expect(outcomes[0].groups.first?.description == "Dose [mg]")
    #expect(outcomes[1].groups.first?.title == "Placebo")
    #expect(outcomes[0].groups.first?.id == outcomes[1].groups.first?.id)
  }

  @Test("a class may have denominators of its own, and a row no measurements")
  func denominators() throws {
    let outcome = try results().outcomes[1]
    #expect(outcome.denominators.first?.counts.first?.number.text == "30")
    #expect(outcome.classes.first?.denominators.first?.counts.first?.number.text == "25")
    #expect(outcome.classes.first?.categories.map(\.measurements.count) == [1, 0])
    #expect(outcome.showsPercent == true)
  }

  @Test("an outcome not posted yet has no rows and says when it is expected")
  func notPosted() throws {
    let outcome = try results().outcomes[2]
    #expect(outcome.classes.isEmpty)
    #expect(outcome.reportingStatus == "NOT_POSTED")
    #expect(outcome.expectedPosting?.text == "2026-01")
  }

  @Test("flow and baseline keep their counts as texts of their own groups")
  func flowAndBaseline() throws {
    let results = try results()
    let period = try #require(results.flow?.periods.first)
    #expect(period.milestones.map(\.label) == ["STARTED", "NOT COMPLETED"])
    #expect(period.milestones.last?.counts.map(\.number.text) == ["4", "0"])
    #expect(period.milestones.first?.counts.first?.comment == "All randomised.")
    #expect(period.withdrawals.map(\.label) == ["Lost to Follow-up"])
    let age = try #require(results.baseline?.characteristics.first)
    #expect(age.dispersion == "STANDARD_DEVIATION")
    #expect(age.classes[0].categories[0].measurements.map(\.spread?.value) == [9.25, nil])
    #expect(results.baseline?.groups.last?.title == "Total")
  }

  @Test("a study trimmed to its adverse events has those and nothing else")
  func trimmed() throws {
    let reading = try RecordExample.read("trimmed-to-adverse-events")
    let results = try #require(reading.registration?.results)
    #expect(reading.findings.isEmpty)
    #expect(results.flow == nil)
    #expect(results.outcomes.isEmpty)
    #expect(results.adverseEvents?.serious.isEmpty == true)
    #expect(results.adverseEvents?.groups.first?.serious == .init(affected: 0, atRisk: nil))
    #expect(reading.counts.eventGroups == 1)
    #expect(reading.counts.groupsWithDeathsKnown == 0)
  }
}
