import Foundation
import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery

@Suite struct ListDocumentTests {
  private func document(_ filter: String = "", sort: String = "id") throws -> ListDocument {
    let trials = try [Trial.withRatesOfTwoArms, .withDigitsToKeep, .withMisprintedInterval]
    let chosen = try FilterParser(trials: trials).parse(filter).trials(of: trials)
    return ListDocument(
      try SortOrder(sort).sorted(chosen).map { ListedTrial($0) },
      columns: [.id, .participants, .estimate, .site]
    )
  }

  @Test func `the table reads like the browser's list`() throws {
    #expect(
      try document("-has:checks").text(.table) == """
        NCT            N  Result             Site
        NCT00000101  713  OS 0.80            lung
        NCT00000104    -  pCR 24.8 v 21.0 %  lung

        """
    )
  }

  @Test func `comma-separated values have plain numbers and nothing where nothing is known`() throws
  {
    #expect(
      try document("-has:checks", sort: "-id").text(.csv)
        == "id,n,estimate,site\nNCT00000104,,24.8,lung\nNCT00000101,713,0.80,lung\n"
    )
  }

  @Test func `every object has id, acronym, role and the columns, digits kept`() throws {
    let text = try document().text(.json)
    let parsed = try ParsedJSON(text)
    #expect(parsed.count == 3)
    #expect(
      parsed[0].names == ["id", "acronym", "role", "n", "counted", "estimate", "site"]
    )
    #expect(text.contains(#""estimate": 0.80,"#))
    #expect(parsed[0]["counted"].string == "randomised")
    #expect(parsed[2]["n"].isNull)
  }

  @Test func `each line is the object that the array has`() throws {
    let lines = try document().text(.ndjson).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(try ParsedJSON(String(line))["site"][0].string == "lung")
    }
  }

  @Test(arguments: ListFormat.allCases)
  func `a list without trials is still whole`(_ format: ListFormat) throws {
    let text = try document("role:context").text(format)
    #expect(format == .ndjson ? text.isEmpty : text.last?.isNewline == true)
    if format == .json { #expect(try ParsedJSON(text).count == 0) }
  }
}
