import Foundation
import RegistryImport
import SQLiteEngine
import TestSupport
import Testing
import TrialQuery
import TrialModel
import TrialStore

@Suite("A bad study never loses the good ones")
struct BrokenStudyTests {
  /// Study 2, broken after its number.
  private static let broken = study(2).replacing("\"briefTitle\":", with: "\"briefTitle\";")

  static let forms: [(form: String, text: String)] = [
    ("a list", "[\(study(1)),\(broken),\(study(3))]"),
    ("a page", "{\"studies\":[\(study(1)),\n\(broken),\(study(3))],\"nextPageToken\":\"x\"}"),
    ("lines", "\(study(1))\n\(broken)\n\(study(3))\n"),
  ]

  @Test("in the middle of a file it is a finding with its place", arguments: forms)
  func middle(form: String, text: String) throws {
    let folder = try ImportFolder()
    let report = try folder.importing(GivenFile("page.json", text))
    #expect(try folder.numbers() == ["NCT00000001", "NCT00000003"])
    #expect(report.summary == "2 studies: 2 new; 1 refused; 1 finding")
    let finding = try #require(report.progress.findings.first)
    #expect(finding.file == "page.json" && finding.study?.id == TrialID("NCT00000002"))
    let place = try #require(text.range(of: "\"briefTitle\";")?.upperBound)
    let offset = text.utf8.distance(from: text.startIndex, to: place) - 1
    #expect(finding.path == "byte \(offset)")
    #expect(!finding.what.isEmpty && !finding.remedy.isEmpty)
    #expect(try folder.findings() == report.progress.findings)
  }

  @Test func `one broken file of a folder is reported, and the rest is kept`() throws {
    let folder = try ImportFolder()
    let report = try folder.importing(
      GivenFile("a.json", study(1)),
      GivenFile("b.json", String(study(2).dropLast(40))),
      GivenFile("c.json", "<html>not found</html>"),
      GivenFile("d.json", ""),
      GivenFile("e.json", study(5))
    )
    #expect(try folder.numbers() == ["NCT00000001", "NCT00000005"])
    #expect(
      report.progress.findings.map(\.text) == [
        "b.json, byte 0: the file ends in the middle; download it again",
        "c.json: this is no file of the registry; "
          + "give JSON or CSV from ClinicalTrials.gov, as it is, in .gz or in .zip",
        "d.json: the file is empty; "
          + "download the studies as JSON, or the table with the column NCT Number",
      ]
    )
    #expect(try folder.findings() == report.progress.findings)
  }

  @Test func `a study without a number is refused and says where`() throws {
    let folder = try ImportFolder()
    let nameless = study(2).replacing("\"nctId\":\"NCT00000002\",", with: "")
    let report = try folder.importing(GivenFile("f", "[\(nameless),\(study(3))]"))
    #expect(report.progress.refused == 1 && report.counts.added == 1)
    #expect(report.progress.findings.first?.path == "byte 1")
    #expect(report.progress.findings.first?.line == nil)
  }

  @Test func `columns of one name leave the first that is filled, and the row can be read again`()
    throws
  {
    let folder = try ImportFolder()
    let table = "NCT Number,Acronym,Acronym,acronym\nNCT00000001,,FIRST,SECOND\n"
    try folder.importing(GivenFile("f", table))
    #expect(try folder.listed("NCT00000001")?.acronym == "FIRST")
    var store = try RegistryStore(reading: SQLitePlace(folder.store))
    let number = try #require(RegistryNumber(1))
    let found = try store.json(of: number)
    let json = try #require(found)
    let kept = try KeptRecord(json.span, classifier: ImportFolder.classifier.get())
    #expect(kept?.registration.names.acronym == "FIRST")
  }
}
