import RegistryImport
import TestSupport
import Testing
import TrialQuery
import TrialModel
import TrialStore

@Suite("Every form of file ends in the store")
struct FormTests {
  private static let list = "[\(study(1)),\n\(study(2))]"
  private static let bytes = Array(list.utf8)
  private static let table = """
    NCT Number,Study Title,Conditions,Interventions,Enrollment
    NCT00000001,"Radiotherapy, and Durvalumab",Lung Cancer,DRUG: Durvalumab|RADIATION: RT,60
    NCT00000002,Radiotherapy,Lung Cancer,RADIATION: RT,
    """

  static let forms: [(form: String, file: GivenFile)] = [
    ("a list", GivenFile("f", list)),
    ("a list with a byte order mark", GivenFile("f", "\u{FEFF}\(list)")),
    ("a page", GivenFile("f", "{\"totalCount\":2,\"studies\":\(list),\"nextPageToken\":\"x\"}")),
    ("lines", GivenFile("f", "\(study(1))\n\(study(2))\n")),
    ("lines ended as on Windows", GivenFile("f", "\(study(1))\r\n\(study(2))\r\n")),
    ("a list through a pipe", GivenFile("f", bytes, isStream: true)),
    ("gz", GivenFile("f", Archive.gzip(bytes))),
    ("gz through a pipe", GivenFile("f", Archive.gzip(bytes), isStream: true)),
    (
      "two gz files in one",
      GivenFile("f", Archive.gzip(Array("\(study(1))\n".utf8)) + Archive.gzip(Array(study(2).utf8)))
    ),
    (
      "zip",
      GivenFile(
        "f",
        Archive.zip([.init("1.json", Array(study(1).utf8)), .init("2.json", Array(study(2).utf8))])
      )
    ),
    ("a gz in a zip", GivenFile("f", Archive.zip([.init("in.gz", Archive.gzip(bytes))]))),
    ("a table", GivenFile("f", table)),
    ("a table with tabs", GivenFile("f", "NCT Number\tPhases\nNCT00000001\t\nNCT00000002\tPHASE3")),
    ("a table in a zip", GivenFile("f", Archive.zip([.init("t.csv", Array(table.utf8))]))),
  ]

  @Test("two studies come out, and are as before when imported again", arguments: forms)
  func twoStudies(form: String, file: GivenFile) throws {
    let folder = try ImportFolder()
    let first = try folder.importing(file)
    #expect(first.counts.added == 2 && first.counts.records == 2)
    #expect(first.progress.failures == 0, "\(first.progress.findings)")
    #expect(try folder.numbers() == ["NCT00000001", "NCT00000002"])
    let second = try folder.importing(file)
    #expect(second.counts.same == 2 && second.counts.records == 2)
    #expect(second.summary == "2 studies: 2 as before; no findings")
  }

  @Test func `the website's answer about a record's history holds one study`() throws {
    let folder = try ImportFolder()
    let report = try folder.importing(
      GivenFile("h", "{\"studyVersion\":3,\"study\":\(study(1)),\"changes\":[{\"x\":[1,\"}\"]}]}")
    )
    #expect(report.counts.added == 1 && report.progress.failures == 0)
    #expect(try folder.numbers() == ["NCT00000001"])
  }

  @Test func `lists show the study's title, agent and site`() throws {
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", Self.list))
    let listed = try #require(try folder.listed("NCT00000001"))
    #expect(listed.title == "Radiotherapy and Durvalumab")
    #expect(!listed.holdings.contains(.toxicity))
    #expect(listed.categories.agents == ["durvalumab"])
    #expect(listed.categories.sites == ["lung"])
  }

  @Test func `an empty list is said to hold no study, and is no reason for a store`() throws {
    let folder = try ImportFolder()
    let report = try folder.importing(GivenFile("f", "{\"totalCount\":0,\"studies\":[]}"))
    #expect(report.progress.findings.map(\.what) == ["no study stands in this file"])
    #expect(report.progress.failures == 1 && !folder.hasStore)
  }
}
