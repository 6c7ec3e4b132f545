import Testing
import TrialImport
import TrialModel

@Suite("The website's answers about the history of a record")
struct RecordLogTests {
  private static let study = """
    {"protocolSection":{"identificationModule":{"nctId":"NCT00000101","briefTitle":"T"},\
    "statusModule":{"overallStatus":"COMPLETED","lastUpdateSubmitDate":"2021-06-28",\
    "lastUpdatePostDateStruct":{"date":"2021-07-01"}},\
    "designModule":{"enrollmentInfo":{"count":823,"type":"ACTUAL"}},\
    "outcomesModule":{"primaryOutcomes":[{"measure":"Overall survival","timeFrame":"5 years"}]}},\
    "derivedSection":{"miscInfoModule":{"versionHolder":"2026-03-10"}}}
    """

  private func read(_ json: String, parts: RecordParts = .whole) throws -> StudyReading {
    try RecordExample.read(Array(json.utf8), parts: parts)
  }

  private static let history = """
    "history":{"changes":[\
    {"version":1,"date":"2015-07-23","status":"COMPLETED","moduleLabels":["Outcome Measures"]},\
    {"version":0,"date":"2013-06-07","status":"NOT_YET_RECRUITING","moduleLabels":[]}],\
    "originalData":{"primaryOutcomes":[{"measure":"Overall survival","timeFrame":"2 years"}],\
    "enrollmentInfo":{"count":670,"type":"ESTIMATED"}},\
    "lastUpdateVersions":{"primaryOutcomes":1}}
    """

  @Test("the list of versions and what was registered come with the record")
  func history() throws {
    let reading = try read("{\"study\":\(Self.study),\"topics\":{},\(Self.history)}")
    #expect(reading.findings.isEmpty)
    let record = try #require(reading.registration)
    #expect(record.version?.text == "2026-03-10" && record.versionNumber == nil)
    #expect(record.log?.entries.map(\.number) == [0, 1])
    #expect(record.log?.entries.last?.modules == ["Outcome Measures"])
    #expect(record.log?.lastPrimaryChangeDay?.text == "2015-07-23")
    let registered = try #require(record.earlier.first)
    #expect(record.earlier.count == 1 && registered.isAsRegistered)
    #expect(registered.version?.text == "2013-06-07")
    #expect(registered.extent == [.plannedOutcomes, .enrolment, .status])
    #expect(registered.plannedOutcomes.map(\.timeFrame) == ["2 years"])
    #expect(registered.design.enrolmentWords == "670 (estimated)")
    let versions = RegistryVersion.history(of: record.among([]))
    #expect(versions.map(\.isAsRegistered) == [true, false])
    #expect(
      versions.last?.changes.map(\.words) == [
        "status: not yet recruiting, now completed",
        "enrolment: 670 (estimated), now 823 (actual)",
        "primary outcome, time frame changed: Overall survival; 2 years, now Overall survival; 5 years",
      ]
    )
  }

  @Test("an outline reads the record and leaves the history alone")
  func outline() throws {
    let record = try read("{\"study\":\(Self.study),\(Self.history)}", parts: .outline).registration
    #expect(record?.log == nil && record?.earlier.isEmpty == true)
  }

  @Test("an older version that was looked up later is of the day on which it was posted")
  func numbered() throws {
    for parts in [RecordParts.whole, .outline] {
      let record = try #require(
        try read("{\"studyVersion\":0,\"study\":\(Self.study)}", parts: parts).registration
      )
      #expect(record.version?.text == "2021-07-01" && record.isAsRegistered)
    }
    let record = try #require(try read("{\"studyVersion\":4,\"study\":\(Self.study)}").registration)
    #expect(!record.isAsRegistered && record.versionNumber == 4)
  }

  @Test("a history that is not as known loses nothing of the record")
  func odd() throws {
    for odd in [
      "\"x\"", "[]", "{\"changes\":7}", "{\"changes\":[{\"date\":\"no\"}],\"originalData\":[1]}",
    ] {
      let reading = try read("{\"study\":\(Self.study),\"history\":\(odd)}")
      #expect(reading.registration?.version?.text == "2026-03-10")
      #expect(reading.registration?.earlier.isEmpty == true)
    }
  }

  @Test(
    "what was registered is kept once, and a whole version of that number stands before a part of it"
  )
  func once() throws {
    let record = try #require(try read("{\"study\":\(Self.study),\(Self.history)}").registration)
    let whole = try #require(try read("{\"studyVersion\":0,\"study\":\(Self.study)}").registration)
    #expect(record.among([record]).map(\.versionNumber) == [0, nil, nil])
    #expect(record.among([whole]).map(\.versionNumber) == [0, nil])
  }
}
