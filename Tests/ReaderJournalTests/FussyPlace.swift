import TrialStore

/// A store that refuses one line for good.
struct FussyPlace: StorePlace {
  private let inner: any StorePlace
  private let refused: String

  init(_ inner: any StorePlace, refusing text: String) {
    self.inner = inner
    refused = text
  }

  var name: String { inner.name }

  func reading() throws(StoreError) -> any StoreDatabase { try inner.reading() }
  func importing() throws(StoreError) -> any StoreDatabase { try inner.importing() }

  func writing() throws(StoreError) -> any StoreDatabase {
    FussyDatabase(try inner.writing(), refusing: refused)
  }
}

private final class FussyDatabase: StoreDatabase {
  private let inner: any StoreDatabase
  private let refused: String

  init(_ inner: any StoreDatabase, refusing text: String) {
    self.inner = inner
    refused = text
  }

  var place: String { inner.place }
  var dialect: StoreDialect { inner.dialect }

  func rows(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) -> any StoreRows {
    try inner.rows(query, values)
  }

  func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) {
    for value in values {
      guard case .text(refused) = value else { continue }
      throw StoreError(.defect, path: place, said: "no such letter here")
    }
    try inner.write(query, values)
  }

  func begin(_ purpose: StoreTransaction) throws(StoreError) { try inner.begin(purpose) }
  func commit() throws(StoreError) { try inner.commit() }
  func rollBack() { inner.rollBack() }

  func mayTryAgain(after error: StoreError, tries: Int) -> Bool {
    inner.mayTryAgain(after: error, tries: tries)
  }
}
