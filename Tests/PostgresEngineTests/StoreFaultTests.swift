import Foundation
import PostgresEngine
import Synchronization
import TestSupport
import Testing
import TrialStore

/// What is committed stays, and is there once, whatever becomes of server and network meanwhile.
@Suite(
  "A store on a server that fails",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct StoreFaultTests {
  /// Ends the server at so many random moments while something is done, each time to start it again.
  private func killing(
    _ server: PostgresServer,
    times: Int,
    seed: UInt64,
    while work: () throws -> Void
  ) throws -> Int {
    let isDone = Mutex(false)
    let kills = Mutex(0)
    let ended = DispatchSemaphore(value: 0)
    let killer = Thread {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<times where !isDone.withLock({ $0 }) {
        usleep(UInt32.random(in: 5_000...150_000, using: &random))
        guard !isDone.withLock({ $0 }) else { break }
        do {
          try server.kill()
          try server.start()
          kills.withLock { $0 += 1 }
        } catch {
          Issue.record(error)
          break
        }
      }
      ended.signal()
    }
    killer.start()
    defer {
      isDone.withLock { $0 = true }
      ended.wait()
    }
    try work()
    return kills.withLock { $0 }
  }

  @Test("an import during which the server is killed at twenty moments keeps every record once")
  func killedImport() throws {
    let server = try PostgresServer()
    let database = try server.database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    var imported = 0
    var placed: [Placing] = []
    let kills = try killing(server, times: 20, seed: 3) {
      let limits = BatchLimits(records: 40, bytes: 1 << 20, time: .seconds(5))
      var session = try ImportSession(
        into: place,
        source: "a test",
        at: "now",
        edition: 1,
        limits: limits
      )
      // As long as it takes until the server was killed often.
      let end = Date().addingTimeInterval(8)
      while Date() < end {
        imported += 1
        placed += try session.put(imported.study, json: imported.json.span).map(\.placing)
        usleep(300)
      }
      placed += try session.commit().map(\.placing)
      let counts = try session.end(.complete, at: "later")
      #expect(counts.added == imported)
    }
    #expect(kills >= 15)
    #expect(placed.count == imported)
    #expect(placed.allSatisfy { $0 == .added })
    #expect(try database.value("select count(*) from rtio.study") == String(imported))
    #expect(try database.value("select count(*) from rtio.document") == String(imported))
    #expect(try database.value("select studies from rtio.store") == String(imported))
    #expect(
      try database.rows("select outcome, added from rtio.import") == [
        ["complete", String(imported)]
      ]
    )
    var store = try RegistryStore(reading: place)
    for number in [1, imported / 2, imported] {
      let json = try store.json(of: number.registryNumber)
      #expect(json == number.json)
    }
  }

  @Test("a session of decisions during which the server is killed at twenty moments loses none")
  func killedDecisions() throws {
    let server = try PostgresServer()
    let database = try server.database()
    let place = PostgresPlace(
      try PostgresAddress(database.address()),
      patience: PostgresPatience(trying: .seconds(30))
    )
    var written = 0
    let kills = try killing(server, times: 20, seed: 5) {
      let books = try ReaderBooks(writing: place)
      let end = Date().addingTimeInterval(8)
      while Date() < end {
        written += 1
        try books.add([written.line], to: "a review")
        usleep(2_000)
      }
    }
    #expect(kills >= 15)
    let lines = try ReaderBooks(reading: place).lines(of: "a review").lines
    #expect(lines.map(\.text) == (1...written).map { $0.line.text })
  }

  @Test("a line that breaks at any byte of an import or of decisions costs nothing but time")
  func cut() throws {
    let database = try PostgresServer.shared().database()
    let network = try TestNetwork(before: database.server)
    let place = PostgresPlace(
      try PostgresAddress(database.address(port: network.port)),
      patience: PostgresPatience(trying: .seconds(20))
    )
    let books = try ReaderBooks(writing: place)
    var random = SeededGenerator(seed: 11)
    for round in 1...30 {
      try network.order("cut-after \(Int.random(in: 1...4_000, using: &random))")
      try books.add((1...20).map { (round * 100 + $0).line }, to: "a book")
      // Who opens a store is told at once that nobody answers; what is under way is waited for.
      try network.order("cut-after \(Int.max)")
      var session = try ImportSession(into: place, source: "cut", at: "now", edition: 1)
      try network.order("cut-after \(Int.random(in: 1...30_000, using: &random))")
      for number in 1...20 {
        let record = round * 20 + number
        _ = try session.put(record.study, json: record.json.span)
      }
      _ = try session.end(.complete, at: "later")
    }
    #expect(try database.value("select count(*) from rtio.reader_line") == "600")
    #expect(try database.value("select count(*) from rtio.study") == "600")
    #expect(try database.value("select count(*) from rtio.document") == "600")
    #expect(
      try database.value("select count(*) from rtio.import where outcome = 'complete'") == "30"
    )
    #expect(try database.value("select max(id) from rtio.import") == "30")
  }

  @Test("a server that asks for a transaction again is obeyed", arguments: ["40001", "40P01"])
  func conflict(state: String) throws {
    let database = try PostgresServer.shared().database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    let books = try ReaderBooks(writing: place)
    // The first two tries of each transaction fail: a sequence counts them, which takes nothing back.
    try database.execute(
      """
      create sequence tries;
      create function refuse() returns trigger language plpgsql as $$
      begin
        if nextval('public.tries') % 3 <> 0 then raise 'again' using errcode = '\(state)'; end if;
        return new;
      end $$;
      create trigger refusing before insert on rtio.reader_line
        for each row execute function refuse();
      create trigger refusing before insert on rtio.document
        for each row execute function refuse()
      """
    )
    for number in 1...5 { try books.add([number.line], to: "a book") }
    #expect(try ReaderBooks(reading: place).lines(of: "a book").lines.count == 5)
    var session = try ImportSession(into: place, source: "again", at: "now", edition: 1)
    _ = try session.put(1.study, json: 1.json.span)
    #expect(try session.end(.complete, at: "later").added == 1)
    #expect(try database.value("select last_value from tries") == "18")
  }

  @Test("a server that asks for it for ever is given up with a word")
  func conflictForEver() throws {
    let database = try PostgresServer.shared().database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    let books = try ReaderBooks(writing: place)
    try database.execute(
      """
      create function refuse() returns trigger language plpgsql as $$
      begin raise 'again' using errcode = '40001'; end $$;
      create trigger refusing before insert on rtio.reader_line
        for each row execute function refuse()
      """
    )
    let error = storeError { try books.add([1.line], to: "a book") }
    #expect(error?.code == .conflict)
  }

  @Test("two who write ten thousand decisions lose none, and a third who follows misses none")
  func twoWriters() throws {
    let database = try PostgresServer.shared().database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    _ = try ReaderBooks(writing: place)
    let running = Mutex(2)
    for writer in 0..<2 {
      let thread = Thread {
        defer { running.withLock { $0 -= 1 } }
        do {
          let books = try ReaderBooks(writing: place)
          for batch in 0..<200 {
            let numbers = (1...25).map { writer * 5_000 + batch * 25 + $0 }
            try books.add(numbers.map(\.line), to: "a book")
          }
        } catch {
          Issue.record(error)
        }
      }
      thread.start()
    }
    let books = try ReaderBooks(reading: place)
    var revision = 0
    var followed: [ReaderLine] = []
    var isOver = false
    while !isOver {
      // Asked before the last look, so that the look comes after the last line.
      isOver = running.withLock { $0 == 0 }
      let news = try books.lines(of: "a book", after: revision)
      followed += news.lines
      revision = news.revision
      usleep(2_000)
    }
    #expect(followed.count == 10_000)
    #expect(Set(followed.map(\.text)).count == 10_000)
    #expect(revision == 400)
  }

  @Test("clocks that are wrong put no line before one that was written earlier, and lose none")
  func clocks() throws {
    let database = try PostgresServer.shared().database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    let books = try ReaderBooks(writing: place)
    let moments = [
      "2026-11-30T10:00:00Z", "1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "no time",
    ]
    var seen: [String] = []
    var revision = 0
    for moment in moments {
      let line = ReaderLine(study: nil, reader: "A", at: moment, text: "at \(moment)")
      try books.add([line], to: "a book")
      let news = try books.lines(of: "a book", after: revision)
      seen += news.lines.map(\.at)
      revision = news.revision
    }
    #expect(seen == moments)
    #expect(try books.lines(of: "a book").lines.map(\.at) == moments)
  }

  @Test("a schema that is dropped while it is open is missing, and made anew by the next import")
  func dropped() throws {
    let database = try PostgresServer.shared().database()
    let place = PostgresPlace(try PostgresAddress(database.address()))
    let books = try ReaderBooks(writing: place)
    let store = try RegistryStore(reading: place)
    try database.execute("drop schema rtio cascade")
    #expect(storeError { _ = try store.totals() }?.code == .missing)
    #expect(storeError { try books.add([1.line], to: "a book") }?.code == .missing)
    #expect(storeError { _ = try RegistryStore(reading: place) }?.code == .missing)
    var session = try ImportSession(into: place, source: "anew", at: "now", edition: 1)
    _ = try session.put(1.study, json: 1.json.span)
    _ = try session.end(.complete, at: "later")
    // Who had it open reads on.
    #expect(try store.totals().studies == 1)
  }

  @Test(
    "over a line of half a second a record is one question once the store is open, and lines arrive"
  )
  func slow() throws {
    let database = try PostgresServer.shared().database()
    let near = PostgresPlace(try PostgresAddress(database.address()))
    var session = try ImportSession(into: near, source: "near", at: "now", edition: 1)
    for number in 1...20 { _ = try session.put(number.study, json: number.json.span) }
    _ = try session.end(.complete, at: "later")
    let network = try TestNetwork(before: database.server, delay: 250)
    let far = PostgresPlace(try PostgresAddress(database.address(port: network.port)))
    let held = HeldStore(far)
    held.openAhead(far)
    _ = try held.reading { store throws(StoreError) in try store.generation() }
    let number = try #require(RegistryNumber(7))
    let clock = ContinuousClock()
    var json: [UInt8]?
    let reading = try clock.measure {
      json = try held.reading { store throws(StoreError) in try store.texts(of: number).first?.json
      }
    }
    #expect(json == 7.json && (Duration.milliseconds(500)..<(.milliseconds(950))).contains(reading))
    // Forty lines take as many ways as one: connecting, the layout, one transaction.
    let writing = try clock.measure {
      try ReaderBooks(writing: far).add((1...40).map(\.line), to: "a book")
    }
    #expect(writing < .seconds(8))
    #expect(try ReaderBooks(reading: near).lines(of: "a book").lines.count == 40)
  }

  @Test(
    "a disk of the server that is full is said, and what was committed is kept",
    .enabled(if: SmallFileSystem.canBeMade, "this user may not mount a small file system")
  )
  func full() throws {
    let server = try PostgresServer()
    let disk = try #require(SmallFileSystem(in: server.folder))
    defer { disk.remove(stopping: server) }
    try TestDatabase("postgres", of: server).execute(
      "create tablespace small location '\(disk.path)'; create database narrow tablespace small"
    )
    let database = TestDatabase("narrow", of: server)
    let place = PostgresPlace(try PostgresAddress(database.address()))
    var session = try ImportSession(into: place, source: "large", at: "now", edition: 1)
    var committed = 0
    var error: StoreError?
    do {
      while committed < 100_000 {
        for number in committed + 1...committed + 200 {
          _ = try session.put(number.study, json: number.incompressible.span)
        }
        _ = try session.commit()
        committed += 200
      }
    } catch let failure as StoreError {
      error = failure
    }
    #expect(error?.code == .full)
    #expect(error?.message.contains("space") == true)
    let store = try RegistryStore(reading: place)
    #expect(try store.totals().studies == committed)
  }
}

/// A file system of 24 MB in the folder of a server.
private struct SmallFileSystem {
  let path: String

  /// Whether this process may mount one, which was tried.
  static let canBeMade: Bool = {
    guard let folder = try? TestFolder(), let made = SmallFileSystem(in: folder.url.path) else {
      return false
    }
    return run("/bin/umount", made.path)
  }()

  /// In a folder, for the owner of `data` in it or of the folder; `nil` where this process may not mount one.
  init?(in folder: String) {
    path = folder + "/small"
    let files = FileManager.default
    let attributes =
      (try? files.attributesOfItem(atPath: folder + "/data"))
      ?? (try? files.attributesOfItem(atPath: folder))
    guard getuid() == 0, let owner = attributes?[.ownerAccountID] as? Int,
      Self.run("/bin/mkdir", path),
      Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=24m,mode=700,uid=\(owner)", "none", path)
    else { return nil }
  }

  /// Takes it away, which can be done once nobody uses it.
  func remove(stopping server: PostgresServer) {
    try? server.stop()
    _ = Self.run("/bin/umount", path)
  }

  private static func run(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// A record, a line and a number by which a test knows them.
extension Int {
  fileprivate var registryNumber: RegistryNumber {
    get throws { try #require(RegistryNumber(self)) }
  }

  fileprivate var study: StudyRecord {
    get throws {
      StudyRecord(
        number: try registryNumber,
        version: nil,
        hasResults: false,
        listed: Array("listed \(self)".utf8),
        events: []
      )
    }
  }

  fileprivate var json: [UInt8] {
    Array(
      #"{"id":\#(self),"words":"\#(String(repeating: "radiotherapy ", count: self % 40))"}"#.utf8
    )
  }

  /// A record that no packing makes smaller.
  fileprivate var incompressible: [UInt8] {
    var random = SeededGenerator(seed: UInt64(self))
    let letters = (0..<2_000).map { _ in UInt8.random(in: 0x23...0x5B, using: &random) }
    return Array(#"{"words":""#.utf8) + letters + Array(#""}"#.utf8)
  }

  fileprivate var line: ReaderLine {
    ReaderLine(study: RegistryNumber(self), reader: "A", at: "2026-11-30", text: "decision \(self)")
  }
}
