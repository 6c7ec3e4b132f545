import CSQLite
package import TrialStore

/// A store in one file of SQLite.
package struct SQLitePlace: StorePlace, Hashable {
  /// The path of the file.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The version of SQLite that runs, `3.40.1`.
  package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  package var name: String { path }

  /// How long a reader waits for an import that is just writing a batch, in milliseconds.
  private static var readersPatience: Int32 { 2_000 }
  /// How long who writes waits for readers before a commit, in milliseconds.
  private static var writersPatience: Int32 { 20_000 }

  /// Opens a store that is there, for reading only.
  ///
  /// What a killed import left unfinished is rolled back first, and a store of an older program gets
  /// the steps it lacks; nothing else writes to the file.
  package func reading() throws(StoreError) -> any StoreDatabase {
    do {
      return try looking()
    } catch {
      switch error.code {
      case .readOnly:
        let repairing = try Connection(path: path, for: .writing, patience: Self.readersPatience)
        _ = try repairing.integer("select count(*) from sqlite_schema")
      case .outdated:
        // Where it cannot be written, what is said is that it is of an older program.
        guard (try? bringUpToDate()) != nil else { throw error }
      default: throw error
      }
    }
    return try looking()
  }

  /// Opens a store that is there as it is: nothing is written, and no step taken that it lacks.
  ///
  /// - Throws: `StoreError` when there is none, or it is of another layout, older or newer.
  package func looking() throws(StoreError) -> SQLiteDatabase {
    let connection = try Connection(path: path, for: .reading, patience: Self.readersPatience)
    try connection.execute("pragma cell_size_check = on; pragma cache_size = -8192")
    let database = SQLiteDatabase(connection, lock: nil)
    try database.requireCurrentLayout(try database.stepsTaken())
    return database
  }

  package func writing() throws(StoreError) -> any StoreDatabase {
    try opened(holding: nil)
  }

  package func importing() throws(StoreError) -> any StoreDatabase {
    try opened(holding: ImportLock(ofStore: path))
  }

  private func bringUpToDate() throws(StoreError) {
    let lock = try ImportLock(ofStore: path)
    let connection = try Connection(path: path, for: .writing, patience: Self.readersPatience)
    try SQLiteDatabase(connection, lock: lock).bringLayoutUpToDate()
  }

  /// Opens a store for writing and brings it up to date; makes one when there is none.
  ///
  /// One file with a rollback journal and full synchronisation: write-ahead logging needs memory
  /// shared between processes, which home folders on a network do not give, and leaves two files
  /// beside the store without which a folder that may only be read cannot be read.
  private func opened(holding lock: consuming ImportLock?) throws(StoreError) -> SQLiteDatabase {
    let connection = try Connection(path: path, for: .creating, patience: Self.writersPatience)
    try connection.execute("pragma cell_size_check = on")
    let database = SQLiteDatabase(connection, lock: lock)
    try database.bringLayoutUpToDate()
    // The cache holds a batch, so that readers are shut out for the moment of a commit only.
    // Deleted content is public: nothing is gained by overwriting it.
    try database.connection.execute(
      """
      pragma journal_mode = delete; pragma synchronous = full; pragma secure_delete = off;
      pragma cache_size = -49152; pragma temp_store = memory
      """
    )
    return database
  }
}
