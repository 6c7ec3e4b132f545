package import TrialStore

/// A store in an open file of SQLite.
package final class SQLiteDatabase: StoreDatabase {
  let connection: Connection
  private let lock: ImportLock?
  /// Compiled statements that are not in use, by the name of the query.
  private var statements: [String: Statement] = [:]
  private var isInTransaction = false

  init(_ connection: consuming Connection, lock: consuming ImportLock?) {
    self.connection = connection
    self.lock = lock
  }

  package var place: String { connection.path }

  package var dialect: StoreDialect { .sqlite }

  package func rows(
    _ query: StoreQuery,
    _ values: [StoreValue]
  ) throws(StoreError) -> any StoreRows {
    let statement = try statement(query)
    do throws(StoreError) {
      try statement.bind(values)
    } catch {
      give(back: statement, of: query.name)
      throw error
    }
    return SQLiteRows(statement, of: query.name, in: self)
  }

  package func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) {
    let statement = try statement(query)
    defer { give(back: statement, of: query.name) }
    try statement.bind(values)
    while try statement.step() {}
  }

  package func begin(_ purpose: StoreTransaction) throws(StoreError) {
    switch purpose {
    case .reading: try connection.execute("begin")
    case .writing: try connection.execute("begin immediate")
    }
    isInTransaction = true
  }

  package func commit() throws(StoreError) {
    try connection.execute("commit")
    isInTransaction = false
  }

  package func rollBack() {
    guard isInTransaction else { return }
    isInTransaction = false
    try? connection.execute("rollback")
  }

  /// Never: what a file waits for was waited for already.
  package func mayTryAgain(after error: StoreError, tries: Int) -> Bool { false }

  private func statement(_ query: StoreQuery) throws(StoreError) -> Statement {
    if let statement = statements.removeValue(forKey: query.name) { return statement }
    return try connection.prepare(text: query.text(in: .sqlite))
  }

  fileprivate func give(back statement: Statement, of query: String) {
    statement.reset()
    statements[query] = statement
  }
}

/// Rows of a file of SQLite; they hold its lock until they are let go.
private final class SQLiteRows: StoreRows {
  private let statement: Statement
  private let query: String
  private let database: SQLiteDatabase

  init(_ statement: Statement, of query: String, in database: SQLiteDatabase) {
    self.statement = statement
    self.query = query
    self.database = database
  }

  deinit { database.give(back: statement, of: query) }

  func next() throws(StoreError) -> Bool { try statement.step() }

  func integer(_ column: Int) -> Int? { statement.integer(Int32(truncatingIfNeeded: column)) }

  func text(_ column: Int) -> String? { statement.text(Int32(truncatingIfNeeded: column)) }

  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    statement.bytes(Int32(truncatingIfNeeded: column))
  }
}
