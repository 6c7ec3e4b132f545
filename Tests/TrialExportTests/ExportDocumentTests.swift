import Foundation
import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery

/// What is taken along says which filter chose it, what date it is of, and where it comes from.
@Suite struct ExportDocumentTests {
  private static let filter = "role:reported"
  private static let texts: [ExportFormat] = ExportFormat.allCases.filter {
    $0 != .svg && $0 != .metafor
  }

  private func document(_ text: String = filter) throws -> ExportDocument {
    let catalogue = try Catalogue.bundled()
    let filter = try FilterParser(trials: catalogue.trials).parse(text)
    let trials = filter.trials(of: catalogue.trials)
    return ExportDocument(ExportSelection(trials, filter: text), in: catalogue)
  }

  private func text(_ format: ExportFormat) throws -> String {
    try #require(try document().file(format)).text
  }

  @Test("every form has the filter, the date of the data and a source", arguments: texts)
  func carriesProvenance(format: ExportFormat) throws {
    let text = try text(format)
    let date = try #require(try Catalogue.bundled().asOf).text
    #expect(text.contains(Self.filter))
    #expect(text.contains(date))
    // A line to read out names the document and not its key.
    #expect(text.contains("pacific-5-year-2022") || format == .line)
    #expect(text.contains("PMC9015199"))
  }

  @Test("a picture and rows of data are made elsewhere", arguments: [ExportFormat.svg, .metafor])
  func madeElsewhere(format: ExportFormat) throws {
    #expect(try document().file(format) == nil)
  }

  @Test func `JSON is one object with filter, date, sources and the rows of the list`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try text(.json).utf8))
    let whole = try #require(object as? [String: Any])
    #expect(Set(whole.keys) == ["filter", "dataAsOf", "sources", "rows"])
    let rows = try #require(whole["rows"] as? [[String: Any]])
    let keys = try #require(whole["sources"] as? [[String: Any]]).compactMap {
      $0["key"] as? String
    }
    #expect(rows.count == 6)
    #expect(Set(keys).count == keys.count)
    for row in rows {
      let cited = try #require(row["sources"] as? [String])
      #expect(!cited.isEmpty && Set(cited).isSubset(of: keys))
    }
  }

  @Test func `each line of NDJSON stands alone`() throws {
    let lines = try text(.ndjson).split(separator: "\n")
    #expect(lines.count == 6)
    for line in lines {
      let row = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      )
      #expect(row["filter"] as? String == Self.filter)
      #expect(row["id"] is String && row["dataAsOf"] is String)
      #expect((row["sources"] as? [[String: Any]])?.isEmpty == false)
    }
  }

  @Test func `how much there is can be said in words`() throws {
    #expect(try document().file(.csv)?.amount == "6 rows")
    #expect(try document("\"CA184-043\"").file(.tsv)?.amount == "1 row")
  }
}
