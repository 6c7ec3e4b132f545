import Foundation
import Synchronization
import Testing
import TrialModel

@testable import TrialStore

@Suite("A look at a store that others change") struct StoreObserverTests {
  private func line(_ number: Int, _ text: String) throws -> ReaderLine {
    ReaderLine(study: try number.registryNumber, reader: "AB", at: "1", text: text)
  }

  private func generation(_ reports: [StoreReport]) -> StoreGeneration? {
    for case .generation(let generation) in reports { return generation }
    return nil
  }

  @Test(arguments: StoreEngine.available)
  func `the first look tells the state, and the next ones only what is new`(
    engine: StoreEngine
  ) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(3))
    var observer = StoreObserver(of: folder.place, after: 0)
    let first = try #require(generation(observer.look(at: "21:40")))
    #expect(first == (try folder.reading().generation()))
    #expect(observer.look(at: "21:41").isEmpty)
    try folder.importing([InventedRecord(number: 4), InventedRecord(number: 1, day: 11)])
    let second = try #require(generation(observer.look(at: "21:42")))
    #expect(second.identity == first.identity && second.number - first.number == 2)
    #expect(observer.look(at: "21:43").isEmpty)
  }

  @Test(arguments: StoreEngine.available)
  func `an import that changes nothing is not told`(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(3))
    var observer = StoreObserver(of: folder.place, after: 0)
    _ = observer.look(at: "21:40")
    try folder.importing(InventedRecord.many(3))
    #expect(observer.look(at: "21:41").isEmpty)
  }

  @Test(arguments: StoreEngine.available)
  func `that readers wrote something is told once`(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let books = try ReaderBooks(writing: folder.place)
    try books.add([line(1, "known")], to: "a")
    var observer = StoreObserver(of: folder.place, after: 1)
    #expect(observer.look(at: "21:40").count == 1)
    try books.add([line(2, "new")], to: "a")
    try books.add([line(3, "newer")], to: "b")
    #expect(observer.look(at: "21:41") == [.revision(3)])
    #expect(observer.look(at: "21:42").isEmpty)
  }

  @Test func `a store that nobody has made yet is no trouble, and is told once it is there`() throws
  {
    let folder = try StoreFolder()
    var observer = StoreObserver(of: folder.place, after: 0)
    #expect(observer.look(at: "21:40").isEmpty)
    try folder.importing(InventedRecord.many(2))
    #expect(generation(observer.look(at: "21:41"))?.number == 2)
  }

  @Test func `a store that is gone before the first look is told to whoever has a list of it`()
    throws
  {
    let folder = try StoreFolder()
    var observer = StoreObserver(of: folder.place, after: 0, isListed: true)
    guard case .trouble(let since, let reason) = observer.look(at: "21:40").first else {
      Issue.record("nothing is told")
      return
    }
    #expect(since == "21:40" && reason.contains("there is no registry store here"))
    #expect(observer.look(at: "21:41").isEmpty)
    try folder.importing(InventedRecord.many(2))
    let reports = observer.look(at: "21:42")
    #expect(reports.first == .back(sent: 0) && generation(reports)?.number == 2)
  }

  @Test func `another store in the place of the one before is told as one that is new`() throws {
    let folder = try StoreFolder()
    let other = try StoreFolder()
    try ReaderBooks(writing: folder.place).add([line(1, "old")], to: "a")
    try ReaderBooks(writing: folder.place).add([line(2, "old")], to: "a")
    try ReaderBooks(writing: other.place).add([line(3, "other")], to: "a")
    var observer = StoreObserver(of: folder.place, after: 0)
    _ = observer.look(at: "21:40")
    try folder.replace(by: other)
    let reports = observer.look(at: "21:41")
    #expect(generation(reports) != nil)
    #expect(reports.last == .revision(1))
  }

  @Test(
    "what keeps it from reading is told once, and that it is back once",
    arguments: [StoreError.Code.unreachable, .missing, .refused, .corrupt]
  )
  func failing(code: StoreError.Code) throws {
    let folder = try StoreFolder()
    let place = FailingPlace(folder)
    try folder.importing(InventedRecord.many(2))
    var observer = StoreObserver(of: place, after: 0)
    _ = observer.look(at: "21:39")
    place.failures.failure = StoreError(code, path: "the store")
    let told = observer.look(at: "21:40")
    switch told.first {
    case .away(let since, let reason) where code == .unreachable:
      #expect(since == "21:40" && reason.contains("cannot be reached"))
    case .trouble(let since, let reason) where code != .unreachable:
      #expect(since == "21:40" && reason.contains("; "))
    default: Issue.record("\(told)")
    }
    #expect(told.count == 1)
    #expect(observer.look(at: "21:41").isEmpty && observer.look(at: "21:42").isEmpty)
    place.failures.failure = nil
    #expect(observer.look(at: "21:43") == [.back(sent: 0)])
    #expect(observer.look(at: "21:44").isEmpty)
  }

  @Test(arguments: [StoreError.Code.busy, .conflict])
  func `what passes by itself is not told`(code: StoreError.Code) throws {
    let folder = try StoreFolder()
    let place = FailingPlace(folder)
    try folder.importing(InventedRecord.many(2))
    var observer = StoreObserver(of: place, after: 0)
    place.failures.failure = StoreError(code, path: "the store")
    #expect(observer.look(at: "21:40").isEmpty)
    place.failures.failure = nil
    #expect(generation(observer.look(at: "21:41")) != nil)
  }
}

/// A store that fails to be opened as long as a test wants it to.
private struct FailingPlace: StorePlace {
  final class Failures: Sendable {
    private let kept = Mutex<StoreError?>(nil)
    var failure: StoreError? {
      get { kept.withLock { $0 } }
      set { kept.withLock { $0 = newValue } }
    }
  }

  let failures = Failures()
  private let place: any StorePlace

  init(_ folder: StoreFolder) { place = folder.place }

  var name: String { place.name }

  func reading() throws(StoreError) -> any StoreDatabase {
    if let failure = failures.failure { throw failure }
    return try place.reading()
  }

  func writing() throws(StoreError) -> any StoreDatabase { try place.writing() }
  func importing() throws(StoreError) -> any StoreDatabase { try place.importing() }
}

extension StoreFolder {
  /// Puts the file of another store in the place of this one's.
  fileprivate func replace(by other: StoreFolder) throws {
    try withExtendedLifetime(other) {
      try FileManager.default.removeItem(atPath: store)
      try FileManager.default.moveItem(atPath: other.store, toPath: store)
    }
  }
}
