import Foundation
import Testing

@testable import SQLiteEngine
@testable import TrialStore

@Suite("Opening a store")
struct OpeningTests {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  private func readingError() -> StoreError.Code? {
    storeError { _ = try folder.reading() }?.code
  }

  private func importingError() -> StoreError.Code? {
    storeError { _ = try folder.begin() }?.code
  }

  private func change(_ sql: StaticString) throws {
    try Connection(path: folder.store, for: .creating, patience: 0).execute(sql)
  }

  @Test("a file that is not there is missing, and reading makes none")
  func missing() {
    #expect(readingError() == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder.store))
  }

  @Test("an empty file is no store yet: nothing to read, and an import fills it")
  func empty() throws {
    try Data().write(to: URL(filePath: folder.store))
    #expect(readingError() == .missing)
    #expect(try folder.importing([InventedRecord()]) == [.added])
  }

  @Test("a folder that is not there cannot be imported into")
  func missingFolder() {
    let error = storeError {
      _ = try ImportSession(
        into: SQLitePlace(folder.url.path + "/none/registry.sqlite"),
        source: "",
        at: "",
        edition: 1
      )
    }
    #expect(error?.code == .cannotOpen)
  }

  @Test("a folder in place of the file cannot be opened")
  func folderInPlaceOfFile() throws {
    let error = storeError { _ = try RegistryStore(reading: SQLitePlace(folder.url.path)) }
    #expect(error?.code == .cannotOpen)
  }

  @Test("a file of another kind is left as it is", arguments: ["{\"studies\": []}", "SQLite"])
  func otherFile(text: String) throws {
    let content = Data(String(repeating: text, count: 200).utf8)
    try content.write(to: URL(filePath: folder.store))
    #expect(readingError() == .notAStore)
    #expect(importingError() == .notAStore)
    #expect(try Data(contentsOf: URL(filePath: folder.store)) == content)
  }

  @Test("a database of another program is left as it is")
  func otherDatabase() throws {
    try change("create table bookmarks (address text)")
    #expect(readingError() == .notAStore)
    #expect(importingError() == .notAStore)
  }

  @Test("a store that a newer program has changed is refused by name")
  func newerProgram() throws {
    try folder.importing([InventedRecord()])
    try change("insert into migration values ('figures')")
    #expect(readingError() == .newerProgramNeeded(migration: "figures"))
    #expect(importingError() == .newerProgramNeeded(migration: "figures"))
  }

  @Test("a store of the layout before gets the steps it lacks when it is read, and loses no record")
  func outdated() throws {
    let first = try #require(Migration.all.first)
    let connection = try Connection(path: folder.store, for: .creating, patience: 0)
    try connection.execute(
      "pragma application_id = 0x5254494F; create table migration (name text primary key)"
    )
    try connection.execute(text: first.text(in: .sqlite))
    try connection.execute(
      """
      insert into migration values ('studies');
      insert into document (length, codec, import, bytes) values (2, 0, 1, x'7b7d');
      insert into study (number, version, hash, length, has_results, document, edition, brief_title)
        values (7, 20260310, 1, 2, 1, 1, 3, 'A title')
      """
    )
    let store = try folder.reading()
    let rows = try store.study(7.registryNumber) { row in
      [row.edition, row.withListed { $0.count }, row.hasResults ? 1 : 0]
    }
    // Edition 0 has it listed anew from its record.
    #expect(rows == [0, 0, 1])
    #expect(try store.versions(of: 7.registryNumber).count == 1)
  }

  @Test("released steps are as they were released", arguments: Migration.all.indices)
  func released(place: Int) {
    let step = Migration.all[place]
    let found = StoreDialect.allCases.map { dialect in
      Array(step.text(in: dialect).utf8).withUnsafeBytes { ContentHash.of($0) }
    }
    #expect(
      found == Self.released[place],
      "\(step.name) was changed; stores that have taken it would differ"
    )
  }

  @Test("every released step is pinned")
  func pinned() { #expect(Migration.all.count == Self.released.count) }

  /// The sum of no SQL.
  private static let nothing = Array("".utf8).withUnsafeBytes { ContentHash.of($0) }

  /// Sums of the SQL of each step in each language, which is never changed once it was released.
  private static let released: [[UInt64]] = [
    [8_079_973_912_678_285_322, nothing], [4_333_450_643_031_781_206, nothing],
    [8_756_204_811_039_453_498, nothing], [15_728_154_138_092_767_768, nothing],
    [13_212_409_282_660_618_956, 14_436_073_648_811_111_177],
  ]

  @Test("nothing stays beside the store after an import")
  func oneFile() throws {
    try folder.importing(InventedRecord.many(10))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["registry.sqlite"]
    )
  }

  @Test("a second import into the same store is told that one is running")
  func secondImport() throws {
    var session = try folder.begin()
    _ = try session.put(InventedRecord().study, json: InventedRecord().json.span)
    #expect(importingError() == .importRunning)
    _ = try session.end(.complete, at: "later")
    #expect(importingError() == nil)
  }

  @Test("a reader sees what was committed while an import runs", arguments: StoreEngine.available)
  func readingMeanwhile(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var session = try folder.begin()
    for record in InventedRecord.many(10) {
      _ = try session.put(record.study, json: record.json.span)
    }
    let store = try folder.reading()
    #expect(try store.totals().studies == 0)
    _ = try session.commit()
    #expect(try store.totals().studies == 10)
    _ = try session.end(.complete, at: "later")
  }

  @Test("an export that pauses does not stop an import", arguments: StoreEngine.available)
  func pausingExport(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(60))
    var store = try folder.reading()
    var seen = 0
    var placings: [Placing] = []
    try store.eachRecord { _, _ in
      seen += 1
      if seen == 30 {
        let more = InventedRecord(number: 100 + placings.count)
        placings += (try? folder.importing([more])) ?? []
      }
      return seen < 61
    }
    #expect(placings == [.added])
    #expect(seen == 61)
  }

  @Test(
    "an error of the system that means no space is one of space",
    arguments: [
      (Int32(28), StoreError.Code.full), (122, .full), (27, .full), (5, .system(number: 5)),
    ]
  )
  func space(systemError: Int32, code: StoreError.Code) {
    #expect(StoreError.Code(10 | 3 << 8, systemError: systemError) == code)
  }

  @Test("every error says where, what and what to do")
  func messages() {
    let codes: [StoreError.Code] = [
      .missing, .cannotOpen, .notAStore, .newerProgramNeeded(migration: "m"),
      .outdated(migration: "m"), .busy, .importRunning, .full, .readOnly, .corrupt,
      .corruptRecord(document: 4), .recordTooLarge(bytes: 2, most: 1), .system(number: 5),
      .outOfMemory, .defect, .noLibrary, .unreachable, .refused, .conflict,
    ]
    let messages = codes.map { StoreError($0, path: "/home/a/registry.sqlite").message }
    #expect(Set(messages).count == codes.count)
    #expect(
      messages.first
        == "/home/a/registry.sqlite: there is no registry store here; `rtio-tui import` makes one"
    )
  }
}
