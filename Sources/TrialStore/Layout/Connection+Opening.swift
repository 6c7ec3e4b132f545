import CSQLite

// The two ways in which a store is opened.
extension Connection {
  /// How long a reader waits for an import that is just writing a batch, in milliseconds.
  private static var readersPatience: Int32 { 2_000 }
  /// How long an import waits for readers before a commit, in milliseconds.
  private static var writersPatience: Int32 { 20_000 }

  /// Opens a store that is there, for reading only.
  ///
  /// What a killed import left unfinished is rolled back first, and a store of an older program gets
  /// the steps it lacks; nothing else writes to the file.
  static func reading(_ path: String) throws(StoreError) -> Connection {
    do {
      return try readingAsItIs(path)
    } catch {
      switch error.code {
      case .readOnly:
        let repairing = try Connection(path: path, for: .writing, patience: readersPatience)
        _ = try repairing.integer("select count(*) from sqlite_schema")
      case .outdated:
        // Where it cannot be written, what is said is that it is of an older program.
        guard (try? bringingUpToDate(path)) != nil else { throw error }
      default: throw error
      }
    }
    return try readingAsItIs(path)
  }

  private static func bringingUpToDate(_ path: String) throws(StoreError) {
    let lock = try ImportLock(ofStore: path)
    let connection = try Connection(path: path, for: .writing, patience: readersPatience)
    try connection.bringLayoutUpToDate()
    _ = consume lock
  }

  private static func readingAsItIs(_ path: String) throws(StoreError) -> Connection {
    let connection = try Connection(path: path, for: .reading, patience: readersPatience)
    try connection.execute("pragma cell_size_check = on; pragma cache_size = -8192")
    try connection.requireCurrentLayout()
    return connection
  }

  /// Opens a store for an import and brings it up to date; makes one when there is none.
  ///
  /// One file with a rollback journal and full synchronisation: write-ahead logging needs memory
  /// shared between processes, which home folders on a network do not give, and leaves two files
  /// beside the store without which a folder that may only be read cannot be read.
  static func importing(_ path: String) throws(StoreError) -> Connection {
    let connection = try Connection(path: path, for: .creating, patience: writersPatience)
    try connection.execute("pragma cell_size_check = on")
    try connection.bringLayoutUpToDate()
    // The cache holds a batch, so that readers are shut out for the moment of a commit only.
    // Deleted content is public: nothing is gained by overwriting it.
    try connection.execute(
      """
      pragma journal_mode = delete; pragma synchronous = full; pragma secure_delete = off;
      pragma cache_size = -49152; pragma temp_store = memory
      """
    )
    return connection
  }
}
