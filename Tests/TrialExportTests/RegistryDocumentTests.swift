import Foundation
import TestSupport
import Testing
import TrialExport
import TrialImport
import TrialModel

/// What `show` writes of trials with an imported record.
@Suite struct RegistryDocumentTests {
  private func object(_ trial: Trial) throws -> [String: Any] {
    let catalogue = try Catalogue.bundled().keeping(trial)
    let text = ShowDocument(trial, in: catalogue).text(.json)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `a trial of the registry has its fields at the top`() throws {
    let object = try object(Trial(.inventedWithResults(version: try PartialDate("2026-11-02"))))
    #expect(object["role"] as? String == "registry")
    #expect((object["arms"] as? [Any])?.count == 2)
    let toxicity = try #require(object["toxicity"] as? [String: Any])
    #expect((toxicity["groups"] as? [Any])?.count == 3)
    #expect((toxicity["events"] as? [Any])?.count == 5)
    let sources = try #require(object["sources"] as? [Any])
    #expect(!sources.isEmpty)
  }

  @Test func `a joined trial keeps the catalogue's fields and adds the record's own`() throws {
    let bundled = try #require(Catalogue.bundled().trial(TrialID("NCT00861614")))
    let record = Registration.invented(
      bundled.id.text,
      arms: Registration.inventedWithResults().arms,
      interventions: Registration.inventedWithResults().interventions,
      results: Registration.inventedWithResults().results
    )
    let object = try object(bundled.joined(with: record, classification: nil))
    #expect(object["role"] as? String == "reported")
    #expect((object["arms"] as? [Any])?.count == bundled.arms.count)
    #expect((object["results"] as? [Any])?.count == bundled.results.count)
    let registry = try #require(object["registry"] as? [String: Any])
    #expect((registry["arms"] as? [Any])?.count == 2)
    #expect((registry["results"] as? [Any])?.count == 2)
    let toxicity = try #require(registry["toxicity"] as? [String: Any])
    let events = try #require(toxicity["events"] as? [[String: Any]])
    let cells = try #require(events.first?["cells"] as? [[String: Any]])
    #expect(cells.first?["affected"] as? Int == 3)
    #expect(cells.last?["affected"] is NSNull)
  }

  @Test func `the text says what is not reported, and never counts it as zero`() throws {
    let trial = Trial(.inventedWithResults())
    let catalogue = try Catalogue.bundled().keeping(trial)
    let text = ShowDocument(trial, in: catalogue).text(.text)
    #expect(text.contains("Pneumonitis: 3/22, 2/18, not reported"))
    #expect(text.contains("Placebo: NA (10.1 to NA); Too few events"))
    #expect(text.contains("Start"))
  }
}
