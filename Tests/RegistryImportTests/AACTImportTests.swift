import BundledCatalogue
import RegistryImport
import RegistryTables
import SQLiteEngine
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TrialStore

/// Tests of what an import keeps of a copy of AACT, and what it says of it.
@Suite("An import from AACT") struct AACTImportTests {
  private let folder: ImportFolder

  init() throws { folder = try ImportFolder() }

  private static func tables(without missing: Set<String> = []) throws -> LoadedTables {
    let records = (1...3)
      .map { number in
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT0999000\(number)",\
        "briefTitle":"Radiotherapy and pembrolizumab"},"statusModule":{"overallStatus":"RECRUITING",\
        "lastUpdatePostDateStruct":{"date":"2024-03-0\(number)"}},\
        "conditionsModule":{"conditions":["Lung Cancer"]}}}
        """
      }
    return try LoadedTables(records.map { Array($0.utf8) }, without: missing)
  }

  private func importing(
    _ tables: LoadedTables,
    _ sessions: [ScriptedSource.Session] = [],
    waits: [Int] = [1]
  ) throws -> ImportReport {
    let path = folder.store
    var run = ImportRun(
      openSession: { () throws(StoreError) in
        try ImportSession(into: SQLitePlace(path), source: "a test", at: "now", edition: 1)
      },
      classifier: try ImportFolder.classifier.get(),
      goesOn: { _ in true }
    )
    var source = ScriptedSource(tables, sessions)
    run.read(
      AACTReading(schema: "ctgov", waits: waits),
      from: &source,
      named: "postgres://host/aact",
      hear: { _ in },
      wait: { _ in true }
    )
    return try run.end(at: "later")
  }

  @Test("keeps each study as a record of the day of its last update")
  func kept() throws {
    let report = try importing(try Self.tables())
    #expect(report.counts.added == 3)
    #expect(report.progress.failures + report.progress.warnings == 0)
    #expect(try folder.versions(of: "NCT09990002") == ["2024-03-02 current"])
    #expect(try folder.listed("NCT09990002")?.title == "Radiotherapy and pembrolizumab")
  }

  @Test("keeps with its findings what the copy lacks and where it was cut off")
  func findings() throws {
    let tables = try Self.tables(without: ["retractions"])
    let report = try importing(tables, [.cut(after: 4, .ended)])
    #expect(report.counts.added == 3)
    #expect(!report.progress.isCancelled)
    let findings = try folder.findings()
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.map(\.what).contains { $0.contains("has no retractions") })
    #expect(findings.map(\.what).contains { $0.contains("cut off after NCT09990001") })
  }

  @Test("that can go on no further keeps what it has, ends as stopped, and says why")
  func gaveUp() throws {
    let report = try importing(
      try Self.tables(),
      [.cut(after: 4, .ended), .unreachable, .unreachable]
    )
    #expect(report.counts.added == 1)
    #expect(report.progress.failures == 1)
    #expect(report.progress.isCancelled)
    #expect(try folder.imports().first?.outcome == .cancelled)
    #expect(try folder.numbers() == ["NCT09990001"])
  }

  @Test("of a database that is none leaves no store")
  func none() throws {
    let report = try importing(try Self.tables(), [.withoutSchema])
    #expect(report.progress.failures == 1)
    #expect(!folder.hasStore)
  }
}
