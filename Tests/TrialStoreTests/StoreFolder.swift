import Foundation
import TrialModel

@testable import SQLiteEngine
@testable import TrialStore

/// A folder for one test, or a schema on the server of the tests, removed with it.
final class StoreFolder {
  let url: URL
  /// Where its store is.
  let place: any StorePlace
  var store: String { url.appending(path: "registry.sqlite").path }

  init(on engine: StoreEngine = .sqlite) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    place = try engine.place(orFile: url.appending(path: "registry.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Imports records one after the other and ends the import.
  @discardableResult
  func importing(
    _ records: [InventedRecord],
    edition: Int = 1,
    codec: RecordCodec = .zstd,
    limits: BatchLimits = .standard
  ) throws -> [Placing] {
    var session = try begin(edition: edition, codec: codec, limits: limits)
    var placings: [Placing] = []
    for record in records {
      placings += try session.put(record.study, json: record.json.span).map(\.placing)
    }
    placings += try session.commit().map(\.placing)
    _ = try session.end(.complete, at: "later")
    return placings
  }

  func begin(
    edition: Int = 1,
    codec: RecordCodec = .zstd,
    limits: BatchLimits = .standard
  ) throws -> ImportSession {
    try ImportSession(
      into: place,
      source: "a test",
      at: "now",
      edition: edition,
      codec: codec,
      limits: limits
    )
  }

  func reading() throws -> RegistryStore { try RegistryStore(reading: place) }

  /// What a query of the test counts.
  func count(_ sql: String) throws -> Int? {
    try place.reading().integer(StoreQuery("count", sql))
  }

  /// Changes what the store holds, as nobody should.
  func change(_ sql: String) throws {
    let database = try place.writing()
    try database.transacting { () throws(StoreError) in
      try database.write(StoreQuery("change", sql), [])
    }
  }

  /// The file itself, to look or to do harm.
  func connection(for purpose: Connection.Purpose = .reading) throws -> Connection {
    try Connection(path: store, for: purpose, patience: 0)
  }
}

/// A record that shows what a test is about, and nothing of any real study.
struct InventedRecord: Hashable {
  var number = 1
  var day: Int? = 10
  var hasResults = false
  var words = "radiotherapy"
  var listed: [UInt8] = Array("listed".utf8)
  var events: [UInt8] = []
  var extent: RecordExtent?

  var study: StudyRecord {
    get throws {
      StudyRecord(
        number: try number.registryNumber,
        version: day.flatMap { PartialDate(year: 2026, month: 3, day: $0) },
        hasResults: hasResults,
        extent: extent,
        listed: listed,
        events: events
      )
    }
  }

  var json: [UInt8] {
    Array(
      #"{"id":\#(number),"day":\#(day ?? 0),"results":\#(hasResults),"words":"\#(words)"}"#.utf8
    )
  }

  /// Many studies, with words in common and texts that are all different.
  static func many(_ count: Int) -> [InventedRecord] {
    var random = SplitMix(state: 1)
    let vocabulary = (0..<500).map { _ in
      String((0..<9).map { _ in Character(UnicodeScalar(UInt8(0x61 + random.next() % 26))) })
    }
    return (1...count).map { number in
      let words = (0..<120).map { _ in vocabulary[Int(random.next() % 500)] }
      return InventedRecord(number: number, words: words.joined(separator: " "))
    }
  }
}

extension Int {
  var registryNumber: RegistryNumber {
    get throws {
      guard let number = RegistryNumber(self) else { throw NoRegistryNumber(value: self) }
      return number
    }
  }
}

struct NoRegistryNumber: Error {
  let value: Int
}

/// The error that a call throws, when it throws one of the store.
func storeError(_ call: () throws -> Void) -> StoreError? {
  do {
    try call()
    return nil
  } catch {
    return error as? StoreError
  }
}
