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
    #expect(text.contains("n.rep.: not reported, which is not zero"))
    #expect(text.contains("\n  Pneumonitis  3/22 (13.6)  2/18 (11.1)       n.rep.\n"))
    #expect(text.contains("\n  C: Too few events\n"))
    #expect(text.contains("analysis of A, C; Hazard Ratio (HR); 0.67; 0.45 to 1.00; level 98"))
    #expect(text.contains("Start"))
    #expect(text.contains("not looked for: records are not read"))
  }

  /// A record of many groups, of which one cell is missing.
  private func text(groups: Int, _ format: ShowFormat) throws -> [Substring] {
    let record = Registration.invented(
      results: PostedResults(
        flow: nil,
        baseline: nil,
        outcomes: [],
        adverseEvents: .invented(groups: groups),
        limitations: nil
      )
    )
    let trial = Trial(record)
    let text = ShowDocument(trial, in: try Catalogue.bundled().keeping(trial)).text(format)
    let part = try #require(text.range(of: "Serious adverse events as posted"))
    return text[part.upperBound...].split(separator: "\n")
  }

  @Test("an event is one line with its cells under the letters of the groups", arguments: 1...3)
  func oneLine(groups: Int) throws {
    let lines = try text(groups: groups, .text)
    #expect(
      lines[0].split(separator: " ").map(String.init) == ["event"] + ["A", "B", "C"].prefix(groups)
    )
    #expect(lines[1].hasPrefix("  Pneumonitis"))
    // Cells end where the letter of their group does.
    let ends = lines[0].indices.filter { lines[0][$0] == "A" }.map {
      lines[0].distance(from: lines[0].startIndex, to: $0)
    }
    #expect(lines[1].dropFirst(try #require(ends.first)).first == ")" || groups == 1)
    let table = try text(groups: groups, .markdown)
    #expect(table[0].hasPrefix("| event | A |") && table[1].hasPrefix("|---|---:|"))
    #expect(table[2].split(separator: "|").count == groups + 1)
  }

  @Test func `where groups have no room beside each other each cell has its letter`() throws {
    let lines = try text(groups: 30, .text)
    #expect(lines.allSatisfy { $0.count <= 76 })
    let event = lines.prefix { !$0.hasPrefix("Other") }.joined(separator: " ")
    for letter in ["A", "Z", "AA", "AD"] { #expect(event.contains(" \(letter) ")) }
  }
}
