import RegistryImport
import Testing
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
}
