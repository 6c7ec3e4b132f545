import Synchronization
import TrialStore

/// A place that counts how often it is opened and how often it is asked, as if each were a way over a line.
final class CountedPlace: StorePlace {
  private let inner: any StorePlace
  private let counts = Mutex(Counts())

  struct Counts: Hashable {
    var openings = 0
    var questions = 0
  }

  init(_ inner: any StorePlace) { self.inner = inner }

  var name: String { inner.name }

  /// What was counted since the last time this was asked.
  func counted() -> Counts {
    counts.withLock { counts in
      defer { counts = Counts() }
      return counts
    }
  }

  func reading() throws(StoreError) -> any StoreDatabase { counting(try inner.reading()) }
  func writing() throws(StoreError) -> any StoreDatabase { counting(try inner.writing()) }
  func importing() throws(StoreError) -> any StoreDatabase { counting(try inner.importing()) }

  private func counting(_ database: any StoreDatabase) -> any StoreDatabase {
    counts.withLock { $0.openings += 1 }
    return CountedDatabase(database, in: self)
  }

  fileprivate func note() { counts.withLock { $0.questions += 1 } }
}

private final class CountedDatabase: StoreDatabase {
  private let inner: any StoreDatabase
  private let counting: CountedPlace

  init(_ inner: any StoreDatabase, in place: CountedPlace) {
    self.inner = inner
    counting = place
  }

  var place: String { inner.place }
  var dialect: StoreDialect { inner.dialect }

  func rows(
    _ query: StoreQuery,
    _ values: [StoreValue]
  ) throws(StoreError) -> any StoreRows {
    counting.note()
    return try inner.rows(query, values)
  }

  func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) {
    counting.note()
    try inner.write(query, values)
  }

  func begin(_ purpose: StoreTransaction) throws(StoreError) {
    counting.note()
    try inner.begin(purpose)
  }

  func commit() throws(StoreError) {
    counting.note()
    try inner.commit()
  }

  func rollBack() { inner.rollBack() }

  func mayTryAgain(after error: StoreError, tries: Int) -> Bool {
    inner.mayTryAgain(after: error, tries: tries)
  }
}
