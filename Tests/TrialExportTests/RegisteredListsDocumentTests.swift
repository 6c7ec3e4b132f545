import Foundation
import TestSupport
import Testing
import TrialExport
import TrialImport
import TrialModel

/// What `show` writes of the lists of a record: criteria, sites, outcomes, flow and baseline.
@Suite struct RegisteredListsDocumentTests {
  private func text(_ record: Registration, _ format: ShowFormat) throws -> String {
    let trial = Trial(record)
    return ShowDocument(trial, in: try Catalogue.bundled().keeping(trial)).text(format)
  }

  private func registry(_ record: Registration) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text(record, .json).utf8))
    let object = try #require(value as? [String: Any])
    return try #require(object["registry"] as? [String: Any])
  }

  @Test(
    "the text holds every list of the record",
    arguments: [
      "Interventions without an arm", "Inventumab; drug; 10 mg",
      "primary: Survival; time frame: 2 years",
      "18 Years", "75 Years", "Inclusion criteria", "  unresectable", "Exclusion criteria",
      "Norway: 1 site, 1 recruiting", "Hospital A, Oslo; recruiting",
      "result: N. N. Invented. · PMID 12345",
      "Two were not assigned.", "assigned: Eyes", "A: All", "STARTED 12 (24 units)",
      "left, Death 12 (24 units)", "median, full range, years",
      "analysed: Those with a date of birth.",
      "median 64 (50 to 99)",
    ]
  )
  func lines(line: String) throws {
    // Lines are wrapped; a line of the record is looked for without regard to where.
    func plain(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
    #expect(plain(try text(.inventedWithLists(), .text)).contains(plain(line)))
  }

  @Test func `JSON has the spread of a baseline, who was analysed, and the units of a flow`() throws
  {
    let registry = try registry(.inventedWithLists())
    let baseline = try #require(registry["baseline"] as? [String: Any])
    let age = try #require((baseline["characteristics"] as? [[String: Any]])?.first)
    #expect(age["dispersion"] as? String == "FULL_RANGE")
    #expect(age["description"] as? String == "At consent.")
    #expect(age["population"] as? String == "Those with a date of birth.")
    let flow = try #require(registry["flow"] as? [String: Any])
    #expect(flow["units"] as? String == "Eyes")
    let period = try #require((flow["periods"] as? [[String: Any]])?.first)
    let started = try #require((period["milestones"] as? [[String: Any]])?.first)
    let count = try #require((started["counts"] as? [[String: Any]])?.first)
    #expect(count["units"] as? String == "24")
  }

  @Test func `JSON has criteria as lists, sites, publications and what no arm is given`() throws {
    let registry = try registry(.inventedWithLists())
    let eligibility = try #require(registry["eligibility"] as? [String: Any])
    let inclusion = try #require(eligibility["inclusion"] as? [[String: Any]])
    #expect(inclusion.map { $0["text"] as? String } == ["Stage III", "unresectable"])
    #expect(inclusion.map { $0["level"] as? Int } == [0, 1])
    #expect((registry["places"] as? [Any])?.count == 2)
    #expect((registry["references"] as? [Any])?.count == 1)
    let free = try #require(registry["interventionsWithoutArm"] as? [[String: Any]])
    #expect(free.map { $0["name"] as? String } == ["Inventumab"])
  }

  @Test func `what a table does not carry is said so`() throws {
    let text = try text(.inventedWithLists(isTableRow: true), .text)
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      plain.contains("imported from a table (CSV), which has no criteria of eligibility, arms")
    )
  }

  @Test func `who is irradiated stands in the categories, of record and catalogue apart`() throws {
    let bundled = try #require(Catalogue.bundled().trial(TrialID("NCT02125461")))
    let trial = bundled.joined(
      with: Registration.invented(bundled.id.text),
      classification: bundled.classification
    )
    let json = ShowDocument(trial, in: try Catalogue.bundled().keeping(trial)).text(.json)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(value as? [String: Any])
    let own = try #require(object["classification"] as? [String: Any])
    #expect(own["rtRole"] as? String == "prior")
    let registry = try #require(object["registry"] as? [String: Any])
    #expect(registry["classification"] is [String: Any])
  }

  @Test(
    "the role of radiotherapy in the catalogue is filed, or told by the arms",
    arguments: [
      ("NCT02125461", "prior"), ("NCT00409188", "prior"), ("NCT03703297", "prior"),
      ("NCT02492568", "experimental"), ("NCT03391869", "experimental"), ("NCT02768558", "all"),
      ("NCT01057810", "none"), ("NCT03712605", "some"), ("NCT00533949", "all"),
    ]
  )
  func role(id: String, role: String) throws {
    let trial = try #require(Catalogue.bundled().trial(TrialID(id)))
    #expect(trial.radiotherapyRole.rawValue == role)
  }
}
