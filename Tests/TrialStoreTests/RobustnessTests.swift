import Foundation
import Testing

@testable import SQLiteEngine
@testable import TrialStore

@Suite("A store when things go wrong")
struct RobustnessTests {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test(
    "an import that is killed leaves all it had committed, and the next goes on",
    arguments: [1, 2, 4]
  )
  func killed(thousands: Int) throws {
    let exerciser = try Exerciser(folder.store, "100000", "1500")
    try exerciser.readLines(until: "\(thousands * 1_000)")
    exerciser.kill()
    let before = try folder.reading().totals()
    #expect(try folder.connection().integer("select count(*) from study") == before.studies)
    var store = try folder.reading()
    var records = 0
    try store.eachRecord { _, json in
      records += json.isEmpty ? 0 : 1
      return true
    }
    #expect(records == before.studies)
    #expect(try store.imports().map(\.outcome) == [.running])

    let wanted = before.studies + 500
    let next = try Exerciser(folder.store, "\(wanted)", "1500")
    try next.readLines(until: "ended added 500 same \(before.studies)")
    #expect(try folder.reading().imports().map(\.outcome) == [.complete, .interrupted])
    #expect(try folder.connection().prepare("pragma integrity_check").firstText() == "ok")
  }

  @Test("what a loss of power left half written is rolled back, by a reader too")
  func hotJournal() throws {
    try folder.importing(InventedRecord.many(50))
    let left = try StoreFolder()
    let connection = try folder.connection(for: .writing)
    // So small a cache makes SQLite write into the file before the commit.
    try connection.execute("pragma cache_size = 1; begin immediate")
    try connection.execute("update document set bytes = zeroblob(5000); delete from study")
    try connection.execute("insert into dictionary (bytes) values (zeroblob(900000))")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      try FileManager.default.copyItem(
        at: folder.url.appending(path: file),
        to: left.url.appending(path: file)
      )
    }
    #expect(FileManager.default.fileExists(atPath: left.store + "-journal"))
    var store = try left.reading()
    #expect(try store.json(of: 7.registryNumber) == InventedRecord.many(50)[6].json)
    #expect(try store.totals().studies == 50)
  }

  @Test("two processes do not import at once: the second is told, the first is not disturbed")
  func twoProcesses() throws {
    let first = try Exerciser(folder.store, "0")
    try first.readLines(until: "begun")
    #expect(storeError { _ = try folder.begin() }?.code == .importRunning)
    let second = try Exerciser(folder.store, "10")
    #expect(
      try second.lastLine()
        == "\(folder.store): another import into this store is running; wait until it has ended, or stop it"
    )
    first.closeInput()
    #expect(try first.lastLine() == "ended added 0 same 0")
  }

  /// A largest size of files stands in for a full disk: the system refuses the same writes.
  @Test("a full disk is an error that says so, and what was committed stays")
  func full() throws {
    try folder.importing(InventedRecord.many(50))
    let limited = try Exerciser(folder.store, "20000", "15000", "1000", fileBlocks: 5_000)
    #expect(
      try limited.lastLine()
        == "\(folder.store): there is no space left for the store, on the disk or in the quota; "
        + "make space and import again; what was committed is kept"
    )
    let kept = try folder.reading().totals().studies
    #expect(kept >= 50)
    #expect(try folder.importing(InventedRecord.many(51)).last == .added)
    #expect(try folder.reading().totals().studies == kept + 1)
  }

  @Test("on a disk that is full likewise", .enabled(if: SmallDisk.canBeMounted))
  func fullDisk() throws {
    // Room for the largest batch, however quick the machine is.
    let disk = try SmallDisk(mebibytes: 24)
    let path = disk.path + "/registry.sqlite"
    let line = try Exerciser(path, "20000", "15000").lastLine()
    #expect(line.hasPrefix("\(path): there is no space left for the store"))
    // How many batches were committed before depends on that.
    #expect(try RegistryStore(reading: SQLitePlace(path)).totals().studies >= 100)
  }

  @Test("a store of a full device that SQLite itself reports is an error that says so")
  func fullBySQLite() throws {
    try folder.importing([InventedRecord()])
    let connection = try folder.connection(for: .writing)
    try connection.execute("pragma max_page_count = 40")
    let error = storeError {
      try connection.execute("insert into dictionary (bytes) values (randomblob(4000000))")
    }
    #expect(error?.code == .full)
  }

  @Test("after an error of the store a session takes nothing more, and its committed batches stay")
  func failedSession() throws {
    func importingTooMuch() throws -> [StoreError.Code] {
      var session = try folder.begin(
        limits: BatchLimits(records: 10, bytes: .max, time: .seconds(1_000))
      )
      try (session.database as? SQLiteDatabase)?.connection.execute("pragma max_page_count = 40")
      var codes: [StoreError.Code] = []
      for record in InventedRecord.many(3_000) where codes.count < 3 {
        let study = try record.study
        do throws(StoreError) {
          _ = try session.put(study, json: record.json.span)
        } catch {
          codes.append(error.code)
        }
      }
      return codes
    }
    #expect(try importingTooMuch() == [.full, .full, .full])
    let kept = try folder.reading().totals().studies
    #expect(kept > 0 && kept.isMultiple(of: 10))
    #expect(try folder.importing(InventedRecord.many(kept + 1)).last == .added)
  }

  @Test("a store that is damaged anywhere gives an error or what it held, and never a trap")
  func damaged() throws {
    try folder.importing(InventedRecord.many(1_050))
    let whole = try Data(contentsOf: URL(filePath: folder.store))
    var random = SplitMix(state: 20_261_123)
    var errors = 0
    for round in 0..<60 {
      var damaged = whole
      if round % 4 == 0 {
        damaged = damaged.prefix(Int(random.next() % UInt64(whole.count)))
      } else {
        for _ in 0..<(1 << (round % 7)) {
          damaged[Int(random.next() % UInt64(whole.count))] ^=
            UInt8(truncatingIfNeeded: random.next()) | 1
        }
      }
      try damaged.write(to: URL(filePath: folder.store))
      errors += useEverything() == nil ? 0 : 1
    }
    #expect(errors > 20)
  }

  /// Reads and imports as a program would; the first error there is.
  private func useEverything() -> StoreError? {
    storeError {
      var store = try folder.reading()
      _ = try store.totals()
      try store.eachStudy { row in
        _ = row.withListed { $0.count }
        return true
      }
      for entry in try store.imports() {
        _ = try store.findings(ofImport: entry.id, from: 0, most: 10)
      }
      _ = try store.versions(of: 5.registryNumber)
      try store.eachRecord { _, json in !json.isEmpty }
    }
      ?? storeError {
        try folder.importing([InventedRecord(day: 12), InventedRecord(number: 2_000)])
      }
  }

  @Test(
    "a damaged record is named, the others are whole, and importing it again mends it",
    arguments: [RecordCodec.zstd, .plain]
  )
  func damagedRecord(codec: RecordCodec) throws {
    try folder.importing(InventedRecord.many(3), codec: codec)
    try Connection(path: folder.store, for: .writing, patience: 0).execute(
      "update document set bytes = zeroblob(length(bytes)) where id = 2"
    )
    var store = try folder.reading()
    #expect(try store.json(of: 1.registryNumber) == InventedRecord.many(3)[0].json)
    let damaged = try 2.registryNumber
    let error = storeError { _ = try store.json(of: damaged) }
    #expect(error?.code == .corruptRecord(document: 2))
    let verdicts = try folder.importing(InventedRecord.many(3), codec: codec)
    #expect(verdicts == [.same, .readAgain, .same])
    var mended = try folder.reading()
    #expect(try mended.json(of: damaged) == InventedRecord.many(3)[1].json)
  }

  @Test("where nothing may be written a store is read, and an import says why it cannot be")
  func readOnly() throws {
    try folder.importing(InventedRecord.many(3))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.store)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: folder.url.path
      )
    }
    #expect(try folder.reading().totals().studies == 3)
    let line = try Exerciser(folder.store, "10", asNobody: true).lastLine()
    #expect(line.contains("cannot be opened") || line.contains("may be read but not written"))
  }
}

extension Statement {
  /// The text in the first column of the first row.
  func firstText() throws -> String? { try step() ? text(0) : nil }
}

/// A small generator of numbers that are the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
