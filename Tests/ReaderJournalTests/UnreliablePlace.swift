import SQLiteEngine
import Synchronization
import TestSupport
import TrialStore

/// A store of SQLite behind a line that breaks at random: before anything was done, in the middle, or when all
/// was kept and only the answer is lost.
final class UnreliablePlace: StorePlace {
  private let place: SQLitePlace
  private let generator: Mutex<SeededGenerator>
  private let share: Int

  /// - Parameters:
  ///   - path: The file of the store.
  ///   - seed: Another number gives other breaks.
  ///   - share: In how many of a hundred beginnings and ends of a transaction the line breaks; of the lines that are
  ///     written in between, in one of thirty of that.
  init(_ path: String, seed: UInt64, breakingIn share: Int) {
    place = SQLitePlace(path)
    generator = Mutex(SeededGenerator(seed: seed))
    self.share = share
  }

  var name: String { place.name }

  func reading() throws(StoreError) -> any StoreDatabase {
    try mayBreak()
    return UnreliableDatabase(try place.reading(), behind: self)
  }

  func importing() throws(StoreError) -> any StoreDatabase { try place.importing() }

  func writing() throws(StoreError) -> any StoreDatabase {
    try mayBreak()
    return UnreliableDatabase(try place.writing(), behind: self)
  }

  fileprivate func mayBreak(inOneOf parts: Int = 1) throws(StoreError) {
    guard draw(share, of: 100 * parts) else { return }
    throw StoreError(.unreachable, path: name)
  }

  /// Whether something happens that does so in some of a number of times.
  fileprivate func draw(_ share: Int, of all: Int) -> Bool {
    generator.withLock { Int.random(in: 0..<all, using: &$0) < share }
  }
}

private final class UnreliableDatabase: StoreDatabase {
  private let database: any StoreDatabase
  private let line: UnreliablePlace

  init(_ database: any StoreDatabase, behind line: UnreliablePlace) {
    self.database = database
    self.line = line
  }

  var place: String { database.place }
  var dialect: StoreDialect { database.dialect }

  func rows(
    _ query: StoreQuery,
    _ values: [StoreValue]
  ) throws(StoreError) -> any StoreRows {
    try line.mayBreak()
    return try database.rows(query, values)
  }

  func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) {
    try line.mayBreak(inOneOf: 30)
    try database.write(query, values)
  }

  func begin(_ purpose: StoreTransaction) throws(StoreError) {
    try line.mayBreak()
    try database.begin(purpose)
  }

  func commit() throws(StoreError) {
    try line.mayBreak()
    try database.commit()
    // It is kept, and nobody hears of it.
    try line.mayBreak()
  }

  func rollBack() { database.rollBack() }

  func mayTryAgain(after error: StoreError, tries: Int) -> Bool {
    error.code == .unreachable && tries < 3 && line.draw(1, of: 2)
  }
}
