import Foundation
import ReaderJournal
import SQLiteEngine
import Synchronization
import TestSupport
import Testing
import TrialStore

@Suite("Looking at a store, and sending it what waits") struct StoreExchangeTests {
  private let folder: TestFolder
  private let journal: ReaderJournal
  private let place: PlaceWithOutages

  init() throws {
    folder = try TestFolder()
    journal = ReaderJournal(at: folder["a.journal"])
    place = PlaceWithOutages(folder["registry.sqlite"])
    try ReaderBooks(writing: place).add([], to: "a")
  }

  private func exchange() -> StoreExchange {
    let book = KnownBook("a", of: place, isFar: true, journal: journal, copy: folder["copy"])
    return StoreExchange(with: place, journal, books: [book])
  }

  private func line(_ number: Int) -> ReaderLine {
    ReaderLine(study: nil, reader: "AB", at: "\(number)", text: "line \(number)")
  }

  private func wait(_ numbers: Int...) throws {
    try journal.append(numbers.map { WaitingLine("a", line($0)) })
  }

  private func stored() throws -> [String] {
    try ReaderBooks(reading: SQLitePlace(folder["registry.sqlite"])).lines(of: "a").lines
      .map(\.text)
  }

  @Test func `what waits is sent without a word, and told as a line of the store`() throws {
    var exchange = exchange()
    _ = exchange.look(at: "21:39")
    try wait(1, 2)
    let told = exchange.look(at: "21:40")
    #expect(try stored() == ["line 1", "line 2"] && journal.waiting() == 0)
    #expect(told.count == 3 && told.last == .revision(2))
    #expect(!told.contains { if case .waiting = $0 { true } else { false } })
  }

  @Test func `while the store is away what waits is counted, and sent in order when it is back`()
    throws
  {
    var exchange = exchange()
    _ = exchange.look(at: "21:39")
    place.isOut(.reading, .writing)
    try wait(1)
    let away = exchange.look(at: "21:40")
    guard case .away("21:40", _) = away.first else {
      Issue.record("\(away)")
      return
    }
    #expect(away.dropFirst() == [.waiting(1)])
    try wait(2, 3)
    #expect(exchange.look(at: "21:41") == [.waiting(3)])
    #expect(exchange.look(at: "21:42").isEmpty)
    place.isOut()
    let back = exchange.look(at: "21:43")
    #expect(back.prefix(2) == [.waiting(0), .back(sent: 3)])
    #expect(try stored() == ["line 1", "line 2", "line 3"])
    #expect(exchange.look(at: "21:44").isEmpty)
  }

  @Test func `a store that goes away between the look and the sending is away`() throws {
    var exchange = exchange()
    _ = exchange.look(at: "21:39")
    place.isOut(.writing)
    try wait(1)
    let told = exchange.look(at: "21:40")
    #expect(told.first == .waiting(1))
    guard case .away("21:40", _)? = told.last else {
      Issue.record("\(told)")
      return
    }
    place.isOut()
    #expect(exchange.look(at: "21:41").prefix(2) == [.waiting(0), .back(sent: 1)])
  }

  @Test func `that the store takes nothing of this reader is said once, and it is no outage`()
    throws
  {
    var exchange = exchange()
    _ = exchange.look(at: "21:39")
    place.isOut(.writing, as: .readOnly)
    try wait(1)
    let told = exchange.look(at: "21:40")
    #expect(told.first == .waiting(1) && told.count == 2)
    guard case .words(let reason)? = told.last else {
      Issue.record("\(told)")
      return
    }
    #expect(reason.contains("may be read but not written"))
    #expect(exchange.look(at: "21:41").isEmpty)
    place.isOut()
    #expect(exchange.look(at: "21:42").first == .waiting(0))
  }

  @Test func `a journal that cannot be read is said once`() throws {
    try "no journal".write(toFile: journal.path, atomically: true, encoding: .utf8)
    var exchange = exchange()
    let told = exchange.look(at: "21:40")
    #expect(told.contains { if case .words = $0 { true } else { false } })
    #expect(exchange.look(at: "21:41").isEmpty)
  }
}

/// A store of SQLite that cannot be opened as long as a test wants so.
private final class PlaceWithOutages: StorePlace {
  enum Purpose { case reading, writing }

  private let place: SQLitePlace
  private let outage = Mutex<(purposes: [Purpose], code: StoreError.Code)>(([], .unreachable))

  init(_ path: String) { place = SQLitePlace(path) }

  var name: String { place.name }

  /// From now on it cannot be opened for these.
  func isOut(_ purposes: Purpose..., as code: StoreError.Code = .unreachable) {
    outage.withLock { $0 = (purposes, code) }
  }

  private func mayFail(_ purpose: Purpose) throws(StoreError) {
    let (purposes, code) = outage.withLock { $0 }
    if purposes.contains(purpose) { throw StoreError(code, path: name) }
  }

  func reading() throws(StoreError) -> any StoreDatabase {
    try mayFail(.reading)
    return try place.reading()
  }

  func writing() throws(StoreError) -> any StoreDatabase {
    try mayFail(.writing)
    return try place.writing()
  }

  func importing() throws(StoreError) -> any StoreDatabase { try place.importing() }
}
