import Foundation
import Testing
import TrialModel

@testable import TrialStore

@Suite("An import into the store")
struct ImportSessionTests {
  private let old = InventedRecord(day: 10, words: "recruiting")
  private let new = InventedRecord(day: 11, words: "closed")

  @Test(
    "what was put is read back byte by byte",
    arguments: StoreEngine.available,
    [RecordCodec.zstd, .plain]
  )
  func roundTrip(engine: StoreEngine, codec: RecordCodec) throws {
    let folder = try StoreFolder(on: engine)
    let records = InventedRecord.many(40)
    #expect(try folder.importing(records, codec: codec).allSatisfy { $0 == .added })
    var store = try folder.reading()
    for record in records {
      #expect(try store.json(of: record.number.registryNumber) == record.json)
    }
    #expect(try store.json(of: 41.registryNumber) == nil)
  }

  @Test(
    "with a dictionary too, and a later import goes on with it",
    arguments: StoreEngine.available
  )
  func dictionaryInTheStore(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let records = InventedRecord.many(1_100)
    try folder.importing(Array(records.prefix(1_050)))
    try folder.importing(records)
    var store = try folder.reading()
    for record in records {
      #expect(try store.json(of: record.number.registryNumber) == record.json)
    }
    #expect(try folder.count("select count(*) from dictionary") == 1)
    #expect(
      try folder.count("select count(*) from document where dictionary is null")
        == 999
    )
  }

  @Test(
    "records kept as received and packed ones lie in one store, and neither is written twice",
    arguments: StoreEngine.available
  )
  func bothWays(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let records = InventedRecord.many(60)
    try folder.importing(Array(records.prefix(20)))
    try folder.importing(Array(records.prefix(40)), codec: .plain)
    try folder.importing(records)
    var store = try folder.reading()
    for record in records {
      #expect(try store.json(of: record.number.registryNumber) == record.json)
    }
    var codecs: [Int] = []
    let query = StoreQuery("codecs", "select codec from document order by id")
    let rows = try store.database.rows(query, [])
    while try rows.next() { codecs.append(rows.integer(0) ?? -1) }
    #expect(codecs == (0..<60).map { (20..<40).contains($0) ? 0 : 1 })
    var read = 0
    try store.eachRecord { _, json in
      read += json.count
      return true
    }
    #expect(read == records.reduce(0) { $0 + $1.json.count })
  }

  @Test("the same record again writes nothing", arguments: StoreEngine.available)
  func same(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    #expect(try folder.importing([old]) == [.added])
    let generation = try folder.reading().generation()
    #expect(try folder.importing([old, old]) == [.same, .same])
    #expect(try folder.reading().generation() == generation)
  }

  @Test(
    "a newer version replaces, and the older one stays in the history",
    arguments: StoreEngine.available
  )
  func newer(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    #expect(try folder.importing([old, new]) == [.added, .newer])
    var store = try folder.reading()
    let number = try 1.registryNumber
    #expect(try store.json(of: number) == new.json)
    let versions = try store.versions(of: number)
    #expect(versions.map(\.version?.day) == [11, 10])
    #expect(versions.map(\.isCurrent) == [true, false])
    #expect(try store.json(of: versions[1]) == old.json)
  }

  @Test("an older version goes into the history, once", arguments: StoreEngine.available)
  func older(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    #expect(try folder.importing([new, old, old]) == [.added, .older, .same])
    var store = try folder.reading()
    #expect(try store.json(of: 1.registryNumber) == new.json)
    #expect(try store.versions(of: 1.registryNumber).count == 2)
  }

  @Test(
    "of one version the record with results is kept, and one without a version never wins",
    arguments: StoreEngine.available
  )
  func resultsWin(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var results = old
    results.hasResults = true
    var trimmed = results
    trimmed.day = nil
    #expect(try folder.importing([old, results, trimmed]) == [.added, .newer, .older])
    var store = try folder.reading()
    #expect(try store.json(of: 1.registryNumber) == results.json)
    #expect(try store.totals().studiesWithResults == 1)
  }

  @Test(
    "whatever the order of arrival, the same record is current and all are kept",
    arguments: StoreEngine.available
  )
  func orderDoesNotMatter(engine: StoreEngine) throws {
    var results = new
    results.hasResults = true
    var fuller = new
    fuller.words = "closed to accrual, with more to say"
    var trimmed = old
    trimmed.day = nil
    let records = [old, new, results, fuller, trimmed]
    for first in records.indices {
      for reversed in [false, true] {
        let folder = try StoreFolder(on: engine)
        let turned = Array(records[first...] + records[..<first])
        try folder.importing(reversed ? turned.reversed() : turned)
        var store = try folder.reading()
        #expect(try store.json(of: 1.registryNumber) == results.json)
        let kept = try store.versions(of: 1.registryNumber).map { try store.json(of: $0) }
        #expect(Set(kept) == Set(records.map(\.json)))
      }
    }
  }

  @Test(
    "a record of the registry is never displaced by one made from AACT's tables of the same day",
    arguments: StoreEngine.available
  )
  func fromTables(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var own = old
    own.extent = .essential
    var copy = own
    copy.extent?.insert(.fromAACT)
    copy.hasResults = true
    copy.words = "closed to accrual, as the tables have it, with much more to say"
    var later = copy
    later.day = 11
    #expect(try folder.importing([own, copy]) == [.added, .older])
    #expect(try StoreFolder(on: engine).importing([copy, own]) == [.added, .newer])
    #expect(try folder.importing([later]) == [.newer])
    var store = try folder.reading()
    #expect(try store.json(of: 1.registryNumber) == later.json)
    #expect(try store.versions(of: 1.registryNumber).count == 3)
  }

  @Test(
    "a newer edition of the rules lists a known record anew, without keeping it twice",
    arguments: StoreEngine.available
  )
  func edition(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var listed = old
    listed.listed = Array("lung".utf8)
    try folder.importing([old])
    #expect(try folder.importing([listed]) == [.same])
    #expect(try folder.importing([listed], edition: 2) == [.readAgain])
    let store = try folder.reading()
    let kept = try store.study(1.registryNumber) { row in row.withListed { Array($0) } }
    #expect(kept == listed.listed)
    #expect(try store.versions(of: 1.registryNumber).count == 1)
    #expect(try store.totals().studies == 1)
  }

  @Test(
    "what is listed of a study comes back byte by byte, with its edition",
    arguments: StoreEngine.available
  )
  func listing(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let full = InventedRecord(number: 2, hasResults: true, listed: [0, 255, 1], events: [7, 0])
    let bare = InventedRecord(number: 1, listed: [])
    try folder.importing([full, bare], edition: 5)
    let store = try folder.reading()
    var rows: [[UInt8]] = []
    let generation = try store.eachStudy { row in
      #expect(row.edition == 5 && row.hasResults == (row.number?.value == 2))
      rows.append(row.withListed { Array($0) })
      return true
    }
    #expect(rows == [[], [0, 255, 1]])
    #expect(try generation == store.generation())
    #expect(try events(in: store) == ["2 [7, 0]"])
  }

  @Test("adverse events go with the version that posted them", arguments: StoreEngine.available)
  func events(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var older = InventedRecord(number: 3, day: 1, hasResults: true, events: [1])
    try folder.importing([older])
    older.day = 2
    older.events = [2]
    try folder.importing([older])
    #expect(try events(in: folder.reading()) == ["3 [2]"])
    older.day = 3
    older.events = []
    try folder.importing([older])
    #expect(try events(in: folder.reading()) == [])
  }

  private func events(in store: borrowing RegistryStore) throws -> [String] {
    var events: [String] = []
    try store.eachEvents { number, bytes in
      events.append("\(number.value) \(Array(bytes))")
      return true
    }
    return events
  }

  @Test("a walk stops when told", arguments: StoreEngine.available)
  func walk(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing((1...5).map { InventedRecord(number: $0) })
    var seen = 0
    try folder.reading().eachStudy { _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
  }

  @Test(
    "the generation rises by the studies that changed, and batches are as long as told",
    arguments: StoreEngine.available
  )
  func batches(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let limits = BatchLimits(records: 10, bytes: .max, time: .seconds(1_000))
    try folder.importing(InventedRecord.many(35), limits: limits)
    let first = try folder.reading().generation()
    #expect(first.number == 35)
    // The last is the end of the import.
    #expect(try folder.count("select batches from import") == 5)
    // One is new, one is newer, one is kept as an older version, and one is as before.
    try folder.importing([
      InventedRecord(number: 99), InventedRecord(number: 1, day: 11),
      InventedRecord(number: 1, day: 9), InventedRecord(number: 99),
    ])
    #expect(
      try folder.reading().generation() == StoreGeneration(identity: first.identity, number: 38)
    )
  }

  @Test(
    "a session that is dropped keeps its batches, and the next import marks it as interrupted",
    arguments: StoreEngine.available
  )
  func dropped(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    func begunOnly() throws {
      var session = try folder.begin(
        limits: BatchLimits(records: 10, bytes: .max, time: .seconds(1_000))
      )
      for record in InventedRecord.many(25) {
        _ = try session.put(record.study, json: record.json.span)
      }
    }
    try begunOnly()
    #expect(try folder.reading().totals().studies == 20)
    #expect(try folder.reading().imports().map(\.outcome) == [.running])
    try folder.change("update import set touched = touched - 901")
    try folder.importing(InventedRecord.many(25))
    let imports = try folder.reading().imports()
    #expect(imports.map(\.outcome) == [.complete, .interrupted])
    #expect(imports.map(\.counts.added) == [5, 20])
    #expect(imports.map(\.counts.same) == [20, 0])
  }

  @Test(
    "on a server an import that wrote something just now is left running beside another",
    .enabled(if: StoreEngine.available.contains(.postgres), "there is no PostgreSQL here")
  )
  func beside() throws {
    let folder = try StoreFolder(on: .postgres)
    var first = try folder.begin()
    var second = try folder.begin()
    for record in InventedRecord.many(40) {
      let study = try record.study
      if record.number.isMultiple(of: 2) {
        _ = try first.put(study, json: record.json.span)
      } else {
        _ = try second.put(study, json: record.json.span)
      }
    }
    #expect(try first.end(.complete, at: "later").added == 20)
    #expect(try second.end(.complete, at: "later").added == 20)
    let store = try folder.reading()
    #expect(try store.imports().map(\.outcome) == [.complete, .complete])
    #expect(try store.totals().studies == 40)
    #expect(try folder.count("select count(distinct id) from document") == 40)
  }

  @Test("findings are kept with their import and come in pages", arguments: StoreEngine.available)
  func findings(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var session = try folder.begin()
    let findings = try (1...5).map { line in
      RecordedFinding(
        severity: line == 1 ? .failure : .warning,
        file: "page.json",
        study: line == 1 ? nil : try line.registryNumber,
        path: "studies[\(line)]",
        line: line,
        what: "a count is no number",
        remedy: "the study is left out"
      )
    }
    for finding in findings { _ = try session.add(finding) }
    #expect(try session.end(.cancelled, at: "later").findings == 5)
    let store = try folder.reading()
    let entry = try #require(try store.imports().first)
    #expect(entry.outcome == .cancelled)
    #expect(try store.findings(ofImport: entry.id, from: 0, most: 3) == Array(findings[..<3]))
    #expect(try store.findings(ofImport: entry.id, from: 3, most: 3) == Array(findings[3...]))
  }

  @Test(
    "a record that is too large is refused, and the import goes on",
    arguments: StoreEngine.available
  )
  func tooLarge(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var session = try folder.begin()
    let huge = [UInt8](repeating: 0x20, count: RecordLimits.mostBytes + 1)
    let study = try InventedRecord().study
    var code: StoreError.Code?
    do throws(StoreError) {
      _ = try session.put(study, json: huge.span)
    } catch {
      code = error.code
    }
    #expect(code == .recordTooLarge(bytes: huge.count, most: RecordLimits.mostBytes))
    var placed = try session.put(study, json: InventedRecord().json.span)
    placed += try session.commit()
    #expect(placed.map(\.placing) == [.added])
    #expect(try session.end(.complete, at: "later").records == 1)
  }

  @Test("the totals are what counting gives", arguments: StoreEngine.available)
  func totals(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    var results = new
    results.hasResults = true
    try folder.importing(InventedRecord.many(30))
    try folder.importing([old, results, new])
    let store = try folder.reading()
    let totals = try store.totals()
    #expect(totals.studies == 30)
    #expect(totals.studiesWithResults == 1)
    #expect(try totals.recordBytes == folder.count("select sum(length) from study"))
    #expect(
      try totals.keptBytes == folder.count("select sum(length(bytes)) from document")
    )
  }

  @Test("exported line by line, every record means what it meant", arguments: StoreEngine.available)
  func export(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let indented = Array("{\r\n  \"a\": [1,\n 2],\n  \"b\": \"one\\ntwo\"\n}\n".utf8)
    var session = try folder.begin()
    _ = try session.put(InventedRecord(number: 7).study, json: indented.span)
    _ = try session.end(.complete, at: "later")
    var store = try folder.reading()
    var lines: [[UInt8]] = []
    try store.eachRecord { _, json in
      lines.append(RegistryStore.onOneLine(json))
      return true
    }
    let line = try #require(lines.first)
    #expect(lines.count == 1 && !line.contains(0x0A))
    let before = try JSONSerialization.jsonObject(with: Data(indented)) as? NSDictionary
    let after = try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary
    #expect(before != nil && before == after)
  }
}
