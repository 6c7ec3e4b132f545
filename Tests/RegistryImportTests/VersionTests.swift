import RegistryImport
import Testing
import TrialModel
import TrialQuery
import TrialStore

@Suite("Importing again brings a record up to date")
struct VersionTests {
  private let table = "NCT Number,Study Title\nNCT00000001,Radiotherapy\n"

  @Test func `a newer version replaces the record, and the older is history`() throws {
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", study(1, version: "2025-01-02", title: "Before")))
    let report = try folder.importing(GivenFile("f", study(1, title: "After")))
    #expect(report.summary == "1 study: 1 newer; no findings")
    #expect(try folder.listed("NCT00000001")?.title == "After")
    #expect(try folder.versions(of: "NCT00000001") == ["2026-01-02 current", "2025-01-02"])
  }

  @Test func `an older version goes to the history and changes nothing else`() throws {
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", study(1, title: "After")))
    let report = try folder.importing(
      GivenFile("f", study(1, version: "2025-01-02", title: "Before"))
    )
    #expect(report.summary == "1 study: 1 older, kept as history; no findings")
    #expect(try folder.listed("NCT00000001")?.title == "After")
    #expect(try folder.versions(of: "NCT00000001") == ["2026-01-02 current", "2025-01-02"])
  }

  @Test func `both versions in one file end the same in either order`() throws {
    let old = study(1, version: "2025-01-02")
    for text in ["\(old)\n\(study(1))", "\(study(1))\n\(old)"] {
      let folder = try ImportFolder()
      try folder.importing(GivenFile("f", text))
      #expect(try folder.versions(of: "NCT00000001") == ["2026-01-02 current", "2025-01-02"])
    }
  }

  @Test func `a full record takes the place of a row of a table, before or after it`() throws {
    let rowFirst = try ImportFolder()
    try rowFirst.importing(GivenFile("t.csv", table))
    #expect(try rowFirst.listed("NCT00000001")?.title == "Radiotherapy")
    #expect(try rowFirst.listed("NCT00000001")?.conditions == [])
    #expect(try rowFirst.importing(GivenFile("f", study(1))).counts.newer == 1)
    #expect(try rowFirst.listed("NCT00000001")?.conditions == ["Non-small Cell Lung Cancer"])
    let rowLast = try ImportFolder()
    try rowLast.importing(GivenFile("f", study(1)))
    #expect(try rowLast.importing(GivenFile("t.csv", table)).counts.older == 1)
    #expect(try rowLast.listed("NCT00000001")?.conditions == ["Non-small Cell Lung Cancer"])
    for folder in [rowFirst, rowLast] {
      #expect(try folder.versions(of: "NCT00000001") == ["2026-01-02 current", "no version"])
    }
  }

  /// A newer copy of the study that holds no more than some fields.
  private func trimmed(_ fields: String, version: String = "2026-03-04") -> GivenFile {
    let numbers = "\"identificationModule\":{\"nctId\":\"NCT00000001\",\"briefTitle\":\"Trimmed\"}"
    return GivenFile(
      "trimmed.json",
      """
      {"protocolSection":{\(numbers)\(fields)},\
      "derivedSection":{"miscInfoModule":{"versionHolder":"\(version)"}}}
      """
    )
  }

  @Test(
    "a trimmed record never takes the place of a fuller one, whatever its day and whichever comes first",
    arguments: [
      "", #","statusModule":{"overallStatus":"COMPLETED"}"#,
      #","conditionsModule":{"conditions":["Lung Cancer"]}"#,
      #","designModule":{"phases":["PHASE3"],"enrollmentInfo":{"count":5}}"#,
      #","armsInterventionsModule":{"interventions":[{"name":"Durvalumab"}]}"#,
    ]
  )
  func trimmedStaysBehind(fields: String) throws {
    let full = GivenFile("f", study(1, title: "Whole"))
    let after = try ImportFolder()
    try after.importing(full)
    let report = try after.importing(trimmed(fields))
    #expect(report.summary == "1 study: 1 trimmed, kept as history; 1 finding")
    #expect(try after.imports().map(\.counts.words) == ["1 trimmed, kept as history", "1 new"])
    let before = try ImportFolder()
    try before.importing(trimmed(fields))
    #expect(try before.importing(full).counts.newer == 1)
    for folder in [after, before] {
      #expect(try folder.listed("NCT00000001")?.title == "Whole")
      #expect(try folder.listed("NCT00000001")?.categories.agents == ["durvalumab"])
      #expect(try folder.versions(of: "NCT00000001") == ["2026-01-02 current", "2026-03-04"])
    }
  }

  @Test func `a trimmed record is told by what it lacks`() throws {
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", study(1)))
    try folder.importing(trimmed(#","statusModule":{"overallStatus":"COMPLETED"}"#))
    let finding = try #require(try folder.findings().first)
    #expect(finding.study?.id == TrialID("NCT00000001"))
    #expect(finding.what.contains("the record of 2026-03-04 lacks"))
    #expect(finding.what.contains("arms"))
    #expect(!finding.what.contains("title"))
  }

  @Test func `of two trimmed records the fuller one stands, of two alike the newer`() throws {
    let status = #","statusModule":{"overallStatus":"COMPLETED"}"#
    let folder = try ImportFolder()
    try folder.importing(trimmed(status, version: "2025-01-01"))
    try folder.importing(trimmed("", version: "2026-01-01"))
    #expect(try folder.listed("NCT00000001")?.stateNow.status == .completed)
    try folder.importing(trimmed(#","statusModule":{"overallStatus":"TERMINATED"}"#))
    #expect(try folder.listed("NCT00000001")?.stateNow.status == .terminated)
  }

  @Test func `results that a newer record denies by its own word are gone, trimmed ones are not`()
    throws
  {
    let results =
      #""hasResults":true,"resultsSection":{"participantFlowModule":{},"#
      + #""baselineCharacteristicsModule":{},"outcomeMeasuresModule":{},"adverseEventsModule":"#
      + #"{"eventGroups":[{"id":"EG000","title":"A"}]}}"#
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", study(1, version: "2025-01-02", more: results)))
    #expect(try folder.importing(GivenFile("f", study(1, more: "\"x\":1"))).counts.trimmed == 1)
    #expect(try folder.versions(of: "NCT00000001").first == "2025-01-02 results current")
    try folder.importing(GivenFile("f", study(1, version: "2026-05-06")))
    #expect(try folder.versions(of: "NCT00000001").first == "2026-05-06 current")
  }
}
