import BundledCatalogue
import Foundation
import RegistryImport
import SQLiteEngine
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TrialStore

/// Every study reads in the list as it does when it is opened.
@Suite("A study is listed once") struct ListedOnceTests {
  /// The records of the tests, and real ones where there are some.
  static let records: [URL] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      tests.appending(path: "TrialClassificationTests/Review"),
      tests.appending(path: "TrialImportTests/Registry/Records"),
      ProcessInfo.processInfo.environment["RTIO_REGISTRY"]
        .map { URL(filePath: $0).appending(path: "studies") },
    ]
    return folders.compactMap(\.self)
      .flatMap { folder in
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
          ?? []
      }
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  @Test("the row of the list is the row of the opened study", arguments: records)
  func sameRow(file: URL) throws {
    let json = [UInt8](try Data(contentsOf: file))
    let folder = try ImportFolder()
    try folder.importing(GivenFile(file.lastPathComponent, json))
    guard folder.hasStore else { return }
    var store = try RegistryStore(reading: SQLitePlace(folder.store))
    let classifier = try ImportFolder.classifier.get()
    for name in try folder.numbers() {
      let number = try #require(RegistryNumber(TrialID(name)))
      let kept = try #require(try store.json(of: number))
      let opened = try #require(try KeptRecord(kept.span, classifier: classifier)).trial
      let listed = try #require(try folder.listed(name))
      #expect(listed == ListedTrial(opened))
      #expect(try folder.events(name) == EventShares(opened))
      for column in Column.allCases {
        #expect(column.text(of: listed) == column.text(of: ListedTrial(opened)), "\(column.name)")
      }
    }
  }

  @Test("there are records to compare, with events and with ratios of primary outcomes")
  func thereAreSome() { #expect(Self.records.count > 15) }

  @Test("what other rules listed is listed anew from its record when the index is made")
  func outdatedRows() throws {
    let folder = try ImportFolder()
    try folder.importing(GivenFile("f", study(1)), edition: 1)
    try folder.importing(GivenFile("f", study(2)))
    let index = try folder.index()
    #expect(index.count == 2)
    let rows = (0..<2).map { index.trial(at: $0) }.sorted { $0.id < $1.id }
    #expect(rows[0].categories == rows[1].categories)
    #expect(rows[0].categories.agents == ["durvalumab"])
  }

  @Test("a row that was damaged in the store is listed anew from its record")
  func damagedRows() {
    let listed = ListedTrial(
      id: TrialID("NCT00000001"),
      acronym: nil,
      otherIDs: [],
      title: "A title",
      officialTitle: nil,
      sponsor: nil,
      conditions: [],
      role: .registry,
      categories: Categories(
        sites: ["lung"],
        siteLabel: "lung",
        phase: .phase3,
        primaryEndpoint: .notLookedFor
      ),
      stateNow: StateOfKnowledge(
        status: .recruiting,
        text: "recruiting",
        source: SourceKey("a"),
        asOf: nil
      ),
      start: nil,
      participants: nil,
      headline: nil,
      holdings: []
    )
    let packed = listed.packed
    #expect(packed.withUnsafeBytes { ListedTrial(packed: $0) } == listed)
    for place in packed.indices {
      var damaged = packed
      damaged[place] ^= 4
      #expect(damaged.withUnsafeBytes { ListedTrial(packed: $0) } == nil)
    }
    for length in 0..<packed.count {
      #expect(packed[..<length].withUnsafeBytes { ListedTrial(packed: $0) } == nil)
    }
  }
}
