import JSONText
import Testing
import TrialImport
import TrialModel

@Suite("A study is read as the registry sends it")
struct StudyDocumentTests {
  private func record(_ name: String, parts: RecordParts = .whole) throws -> Registration {
    try #require(RecordExample.read(name, parts: parts).registration)
  }

  @Test("a sound record has no findings")
  func sound() throws {
    #expect(try RecordExample.read("three-arms-with-results").findings.isEmpty)
  }

  @Test("names, status, sponsor and design are the record's own words")
  func protocolWords() throws {
    let record = try record("three-arms-with-results")
    #expect(record.id == TrialID("NCT00000101"))
    #expect(record.version?.text == "2024-07-01")
    #expect(record.names.acronym == "INVENT-3")
    #expect(record.names.otherIDs == ["SPONSOR-01", "2012-000000-01", "NCT00000901"])
    #expect(record.status.overall == "TERMINATED")
    #expect(record.status.whyStopped == "Sponsor's decision")
    #expect(record.sponsor == Registration.Organisation(name: "Invented Group", kind: "OTHER"))
    #expect(record.collaborators.map(\.kind) == ["INDUSTRY"])
    #expect(record.design.phases == ["PHASE2", "PHASE3"])
    #expect(record.design.whoIsMasked == ["PARTICIPANT", "INVESTIGATOR"])
    #expect(record.design.enrolment == 60)
    #expect(record.design.isEnrolmentActual == true)
    #expect(record.thesaurus.conditionAncestors == ["Neoplasms"])
    #expect(record.saysResultsPosted == true)
  }

  @Test("dates go as far as the record gives them, and say whether they came to pass")
  func dates() throws {
    let dates = try record("three-arms-with-results").dates
    #expect(dates.start?.date.text == "2019-03")
    #expect(dates.start?.isActual == true)
    #expect(dates.primaryCompletion?.date.text == "2022-11-30")
    #expect(dates.completion?.date.text == "2025")
    #expect(dates.completion?.isActual == false)
    #expect(dates.verified?.text == "2024-05")
  }

  @Test("markup is undone in long texts")
  func markup() throws {
    let record = try record("three-arms-with-results")
    #expect(record.descriptions.brief == "Tumours >= 3 cm are treated.\n\n* first\n* second")
    #expect(record.eligibility.criteria == "Inclusion:\n\n* LVEF >50%")
    #expect(record.arms.first?.description == "Drug One with radiation <= 60 Gy")
    #expect(record.results?.limitations == "Stopped early & small.")
  }

  @Test("arms get the interventions that name them by their label")
  func arms() throws {
    let record = try record("three-arms-with-results")
    let given = record.arms.map { arm in arm.interventions.map { record.interventions[$0].name } }
    #expect(record.arms.map(\.label) == ["Arm A: One", "Arm B: Two", "Arm C: Placebo"])
    #expect(
      given == [
        ["Chest radiation", "Drug One"], ["Chest radiation", "Drug Two"],
        ["Chest radiation", "Placebo"],
      ]
    )
  }

  @Test("arms that name their interventions themselves get them by type and name")
  func reverseList() throws {
    let reading = try RecordExample.read("arms-joined-by-the-reverse-list-alone")
    #expect(reading.findings.isEmpty)
    #expect(reading.registration?.arms.map(\.interventions) == [[0, 1], [0], []])
  }

  @Test("the record gives places, countries once each, and publications")
  func placesAndReferences() throws {
    let record = try record("three-arms-with-results")
    #expect(record.locations.map(\.facility) == ["Hospital One", nil, "Hospital Three"])
    #expect(record.countries == ["Sweden", "Norway"])
    #expect(record.references.map(\.pmid) == ["12345678", nil])
    #expect(record.references.map(\.isRetracted) == [true, false])
  }

  @Test("all but the number may be missing, and is then not said")
  func numberAlone() throws {
    let record = try record("nothing-but-a-number")
    #expect(
      record.design
        == .init(
          studyType: nil,
          phases: [],
          allocation: nil,
          model: nil,
          primaryPurpose: nil,
          timePerspective: nil,
          masking: nil,
          whoIsMasked: [],
          enrolment: nil,
          isEnrolmentActual: nil
        )
    )
    #expect(record.saysResultsPosted == nil)
    #expect(record.results == nil)
    #expect(record.dates.start == nil)
  }

  @Test("null and empty texts count as absent")
  func null() throws {
    let reading = try RecordExample.read("null-for-what-is-absent")
    #expect(reading.findings.isEmpty)
    #expect(reading.registration?.names.briefTitle == nil)
    #expect(reading.registration?.saysResultsPosted == nil)
  }

  @Test("words nobody knows are kept as they are")
  func unknownWords() throws {
    let reading = try RecordExample.read("words-nobody-knows")
    let record = try #require(reading.registration)
    #expect(reading.findings.isEmpty)
    #expect(record.status.overall == "ABANDONED")
    #expect(record.design.studyType == "SIMULATION")
    #expect(record.design.phases == ["PHASE9"])
    #expect(record.design.enrolment == 0)
    #expect(record.design.isEnrolmentActual == nil)
    #expect(record.arms.first?.type == "MIRROR")
    #expect(record.interventions.first?.type == "ROBOT")
  }

  @Test("the answer of the record history is read with its older markup undone")
  func historyAnswer() throws {
    let record = try record("history-answer-in-older-markup")
    #expect(record.names.briefTitle == "Doses <5 & more")
    #expect(record.descriptions.brief == "First.\n\n* one >= 2")
    let analysis = record.results?.outcomes.first?.analyses.first
    #expect(analysis?.pText == "<0.0001")
    #expect(analysis?.p?.modifier == .less)
  }

  @Test(
    "a study without a sound registry number is refused with place and remedy",
    arguments: [
      (
        "no-number",
        "no-number.json:1:1: the study has no registry number; choose the field NCT Number (nctId) when downloading; without it no study can be filed"
      ),
      (
        "number-of-another-register",
        "number-of-another-register.json:4:16: protocolSection.identificationModule.nctId: \"ISRCTN123\" is no registry number; it is NCT and eight digits, as in NCT04866017; correct it"
      ),
    ]
  )
  func refused(name: String, message: String) throws {
    let reading = try RecordExample.read(name)
    #expect(reading.registration == nil)
    #expect(reading.counts == RecordCounts())
    #expect(reading.findings.map(\.description) == [message])
    #expect(reading.findings.map(\.effect) == [.refused])
  }

  @Test("what is no study is refused", arguments: ["[]", "7", "\"NCT00000001\"", "null"])
  func noStudy(text: String) throws {
    let reading = try RecordExample.read(Array(text.utf8))
    #expect(reading.registration == nil)
    #expect(reading.findings.map(\.effect) == [.refused])
  }

  @Test("everything that can be wrong is found in its place, and the rest is read")
  func allThatCanBeWrong() throws {
    let reading = try RecordExample.read("all-that-can-be-wrong")
    let found = reading.findings.map { "\($0.effect.rawValue): \($0.description)" }
    #expect(try found == RecordExample.expectedFindings("all-that-can-be-wrong"))
    let record = try #require(reading.registration)
    #expect(record.design.enrolment == nil)
    #expect(record.arms.map(\.label) == ["Arm A"])
    let table = record.results?.outcomes.first?.classes.first?.categories.first?.measurements
    #expect(table?.map(\.value?.text) == ["1", "2.50"])
    let events = try #require(record.results?.adverseEvents)
    #expect(events.groups.first?.deaths == .init(affected: 9, atRisk: 8))
    #expect(events.groups.first?.serious == .init(affected: 3, atRisk: nil))
    #expect(events.other.first?.cells.map(\.affected) == [nil, 2])
  }

  @Test("a place in one line of a longer file is told by the line of that file")
  func firstLine() throws {
    let bytes = Array(#"{"protocolSection": 7}"#.utf8)
    var reader = JSONReader()
    let reading = try reader.read(bytes.span) {
      StudyDocument.read($0, file: "studies.ndjson", firstLine: 12)
    }
    #expect(
      reading.findings.map(\.location.line) == [12, 12]
        && reading.findings.map(\.location.column) == [21, 1]
    )
  }

  @Test("of very many faults in one study the first are listed and the rest counted")
  func manyFaults() throws {
    let places = Array(repeating: "7", count: 1000).joined(separator: ",")
    let text = """
      {"protocolSection": {"identificationModule": {"nctId": "NCT00000001"},
      "conditionsModule": {"conditions": [\(places)]}}}
      """
    let findings = try RecordExample.read(Array(text.utf8)).findings
    #expect(findings.count == 51)
    #expect(findings.last?.code == .record(.more(950)))
  }
}
