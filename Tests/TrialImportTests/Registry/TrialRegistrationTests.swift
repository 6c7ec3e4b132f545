import Testing
import TrialImport
import TrialModel

@Suite("A record alone makes a trial")
struct TrialRegistrationTests {
  private func trial(_ name: String = "three-arms-with-results") throws -> Trial {
    Trial(try #require(RecordExample.read(name).registration))
  }

  @Test("everything rests on the record and the day of its data")
  func source() throws {
    let record = try #require(RecordExample.read("three-arms-with-results").registration)
    let source = Source(record)
    #expect(source.kind == .registry)
    #expect(source.citation == "ClinicalTrials.gov, record of NCT00000101, data of 2024-07-01")
    #expect(source.registryNumber == "NCT00000101")
    #expect(source.asOf?.text == "2024-07-01")
    let trial = Trial(record)
    #expect(trial.role == .registry)
    #expect(trial.registration == record)
    #expect(trial.sizes.map(\.figure.source) == [source.key])
    #expect(trial.results.map(\.figure.source) == [source.key])
    #expect(trial.stateNow.asOf == source.asOf)
    #expect(trial.stateNow.status == .terminated)
  }

  @Test("an arm has a side where its registered type says so")
  func sides() throws {
    #expect(try trial().arms.map(\.side) == [.experimental, .experimental, .control])
    #expect(try trial("words-nobody-knows").arms.map(\.side) == [nil])
    #expect(
      try trial("arms-joined-by-the-reverse-list-alone").arms.map(\.side) == [nil, nil, .control]
    )
  }

  @Test("treatments are of the kind that type, name or classification gives them")
  func kinds() throws {
    #expect(
      try trial().arms.map { $0.interventions.map(\.kind) } == [
        [.radiotherapy, .other], [.radiotherapy, .other], [.radiotherapy, .placebo],
      ]
    )
  }

  @Test("groups of adverse events are no arms, terms have no grade, and totals stay apart")
  func toxicity() throws {
    let toxicity = try #require(trial().toxicity)
    #expect(toxicity.groups.map(\.arm) == [nil, nil, nil])
    #expect(toxicity.groups.map(\.title) == ["Drug One", "Drug Two", "Placebo"])
    #expect(toxicity.groups[0].description == "As treated")
    #expect(toxicity.groups[2].deaths == nil)
    #expect(toxicity.groups[1].deaths?.affected == 0)
    #expect(toxicity.events.map(\.isSerious) == [true, false, false])
    #expect(toxicity.events.allSatisfy { $0.grade == GradeRange("any") })
    #expect(toxicity.events[0].vocabulary == "MedDRA 23.1")
    #expect(toxicity.events[0].assessment == "systematic assessment")
    #expect(toxicity.events[0].cells.map(\.atRisk) == [29, 12, 28])
    #expect(toxicity.events[1].cells.map(\.group.text) == ["EG002", "EG000", "EG001"])
    #expect(toxicity.events[1].cells.last?.atRisk == 0)
    #expect(toxicity.events[1].cells.last?.affected == nil)
    #expect(toxicity.events[1].cells.last?.note == "nobody at risk; Any")
    #expect(toxicity.threshold?.text == "Other events are listed where they exceed 5 % in a group.")
  }

  @Test("a posted ratio becomes a result with the figure as given; a logarithm of one does not")
  func ratios() throws {
    let results = try trial().results
    #expect(results.count == 1)
    let result = try #require(results.first)
    #expect(result.measure == "hazard ratio")
    #expect(result.endpoint == "Overall Survival")
    #expect(result.endpointLabel == "OS")
    #expect(result.arm == nil)
    #expect(result.isHeadline)
    #expect(result.figure.printed == "0.67")
    #expect(result.figure.interval?.lower?.digits == "0.45")
    #expect(result.figure.interval?.upper?.digits == "1.00")
    #expect(result.figure.interval?.level == .printed(PrintedNumber(95)))
    #expect(result.figure.p?.modifier == .less)
    #expect(result.figure.population == "Drug One; Placebo")
  }

  @Test("enrolment says whether it was counted")
  func enrolment() throws {
    #expect(try trial().sizes.map(\.counted) == [.enrolled])
    #expect(try trial("words-nobody-knows").sizes.first?.figure.note != nil)
    #expect(try trial("nothing-but-a-number").sizes.isEmpty)
  }

  @Test("what has no place of its own is a fact in plain words")
  func facts() throws {
    let facts = try trial().registryFacts
    func text(_ field: String) -> String? { facts.first { $0.field == field }?.text }
    #expect(text("masking") == "double (participant, investigator)")
    #expect(text("why stopped") == "Sponsor's decision")
    #expect(text("completion") == "2025 (estimated)")
    #expect(text("age") == "18 Years and older")
    #expect(text("countries") == "Sweden; Norway")
    #expect(text("primary outcome") == "Overall survival (2 years)")
    #expect(facts.allSatisfy { $0.asOf?.text == "2024-07-01" })
  }

  @Test("every invented record makes a trial", arguments: RecordExample.all)
  func every(name: String) throws {
    guard let record = try RecordExample.read(name).registration else { return }
    #expect(Trial(record).id == record.id)
  }
}
