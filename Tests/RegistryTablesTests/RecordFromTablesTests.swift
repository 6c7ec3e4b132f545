import Foundation
import RegistryTables
import TestSupport
import Testing
import TrialModel

/// Tests that a record comes out of AACT's tables as it is in JSON.
@Suite("A record from tables is the record in JSON") struct RecordFromTablesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Records")

  private static func record(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  private static func copy(
    of json: [UInt8],
    linksGroups: Bool = true,
    without missing: Set<String> = []
  ) throws -> Registration {
    let tables = try LoadedTables([json], linksGroups: linksGroups, without: missing)
    let own = try #require(try Registration.read(json))
    let copy = try #require(tables.records[own.id.text])
    return try #require(try Registration.read(copy))
  }

  @Test("All that both have is the same", arguments: [true, false])
  func everything(linksGroups: Bool) throws {
    let json = try Self.record("with-all-that-is-lost.json")
    let own = try #require(try Registration.read(json))
    let copy = try Self.copy(of: json, linksGroups: linksGroups)
    #expect(RecordAgreement(own, copy).differences == [])
    #expect(copy.isFromAACT && !own.isFromAACT)
    #expect(copy.version?.text == "2024-03-01")
    #expect(own.version?.text == "2024-05-15")
  }

  @Test("Before printed numbers were kept, their values are the same")
  func olderColumns() throws {
    let json = try Self.record("with-all-that-is-lost.json")
    let copy = try Self.copy(
      of: json,
      linksGroups: false,
      without: [
        "outcome_analyses.p_value_raw", "outcome_analyses.ci_lower_limit_raw",
        "outcome_analyses.ci_upper_limit_raw", "outcome_measurements.dispersion_lower_limit_raw",
        "outcome_measurements.dispersion_upper_limit_raw",
      ]
    )
    let analysis = try #require(copy.results?.outcomes.first?.analyses.first)
    #expect(analysis.pText == "<0.001")
    #expect(analysis.lower?.text == "0.5")
    #expect(analysis.upper?.text == "0.98")
  }

  @Test("A threshold is not told from the whole number in its place")
  func threshold() throws {
    let copy = try Self.copy(of: try Self.record("with-all-that-is-lost.json"))
    let events = try #require(copy.results?.adverseEvents)
    #expect(events.threshold == nil)
    #expect(events.thresholdInAACT == 2)
  }

  @Test("Classes of a table do not take the counts of the whole for theirs")
  func classes() throws {
    let copy = try Self.copy(of: try Self.record("with-all-that-is-lost.json"))
    let outcome = try #require(copy.results?.outcomes.first { $0.classes.count > 1 })
    for part in outcome.classes {
      #expect(part.denominators.map(\.units) == ["Participants"])
      #expect(part.denominators.flatMap(\.counts).isEmpty)
    }
  }

  @Test("An estimate of 0 is kept where its interval has room for it, and else is not recovered")
  func zero() throws {
    let copy = try Self.copy(of: try Self.record("with-all-that-is-lost.json"))
    let analyses = try #require(copy.results?.outcomes).flatMap(\.analyses)
    let differences = analyses.filter { $0.parameter == "Mean Difference (Net)" }
    #expect(differences.map { $0.estimate?.text } == ["0", nil])
  }

  @Test("Reported zero, not reported and absent stay apart")
  func absence() throws {
    let copy = try Self.copy(of: try Self.record("with-all-that-is-lost.json"))
    let groups = try #require(copy.results?.adverseEvents?.groups)
    #expect(groups.map(\.deaths.affected) == [0, nil])
    let cells = try #require(copy.results?.adverseEvents?.serious.first?.cells)
    #expect(cells.map(\.events) == [nil, 0])
  }

  @Test("A table that is missing leaves out what it has and nothing else")
  func missingTable() throws {
    let json = try Self.record("with-all-that-is-lost.json")
    let own = try #require(try Registration.read(json))
    let copy = try Self.copy(of: json, without: ["retractions", "baseline_measurements"])
    #expect(copy.results?.baseline?.characteristics == [])
    #expect(copy.references.map(\.isRetracted) == own.references.map { _ in false })
    #expect(copy.arms == own.arms)
  }

  @Test("Rows of a study without a row in studies are no record")
  func orphan() throws {
    let tables = try LoadedTables(
      [try Self.record("with-all-that-is-lost.json")],
      without: ["studies"]
    )
    #expect(tables.records.isEmpty)
  }

  @Test("Studies are parted where the number changes")
  func parting() throws {
    var studies = AACTStudies()
    func row(_ study: String) -> AACTRow { AACTRow(.studies, study: study, cells: []) }
    #expect(studies.add(row("NCT00000001")) == nil)
    #expect(studies.add(row("NCT00000001")) == nil)
    #expect(studies.add(row("NCT00000002"))?.number == "NCT00000001")
    #expect(studies.end()?.number == "NCT00000002")
    #expect(studies.end() == nil)
  }

  private static let real = ProcessInfo.processInfo.environment["RTIO_REGISTRY"].map {
    URL(filePath: $0).appending(path: "studies")
  }

  @Test(
    "Real records come out of the tables as they are",
    .enabled(if: real != nil, "RTIO_REGISTRY names no folder of registry records"),
    arguments: [true, false]
  )
  func realRecords(linksGroups: Bool) throws {
    let folder = try #require(Self.real)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".json") }
    let records = try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    let copies = try LoadedTables(records, linksGroups: linksGroups).records
    for json in records {
      let own = try #require(try Registration.read(json))
      let copy = try #require(copies[own.id.text])
      let read = try #require(try Registration.read(copy))
      let differences = RecordAgreement(own, read).differences
      #expect(differences == [], "\(own.id.text)")
    }
  }
}
