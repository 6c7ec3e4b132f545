package import TrialStore

/// A store in a schema on a server.
package struct PostgresPlace: StorePlace {
  package let address: PostgresAddress
  private let patience: PostgresPatience
  private let libraries: [String]

  /// - Parameters:
  ///   - address: The server, the database and the schema.
  ///   - patience: How long to wait; for an import a server that is away is waited for a minute at least.
  ///   - libraries: Where to look for libpq.
  package init(
    _ address: PostgresAddress,
    patience: PostgresPatience = PostgresPatience(),
    libraries: [String] = PostgresLibrary.names
  ) {
    self.address = address
    self.patience = patience
    self.libraries = libraries
  }

  package var name: String { address.name }

  package func reading() throws(StoreError) -> any StoreDatabase {
    let database = try opened(patience)
    let taken = try database.stepsTakenAtOnce()
    do throws(StoreError) {
      try database.requireCurrentLayout(taken)
    } catch {
      // Where it may not be written, what is said is that it is of an older program.
      guard case .outdated = error.code, (try? database.bringLayoutUpToDate()) != nil else {
        throw error
      }
    }
    return database
  }

  /// Connects, and asks for no store yet.
  ///
  /// - Throws: `StoreError`.
  package func connecting() throws(StoreError) -> PostgresDatabase { try opened(patience) }

  package func writing() throws(StoreError) -> any StoreDatabase {
    let database = try opened(patience)
    try database.bringLayoutUpToDate()
    return database
  }

  /// Opens a store for an import; others may import at the same time.
  package func importing() throws(StoreError) -> any StoreDatabase {
    var patience = patience
    patience.trying = max(patience.trying, .seconds(60))
    let database = try opened(patience)
    try database.bringLayoutUpToDate()
    return database
  }

  private func opened(_ patience: PostgresPatience) throws(StoreError) -> PostgresDatabase {
    let library: PostgresLibrary
    do throws(PostgresError) {
      library = try PostgresLibrary(libraries)
    } catch {
      throw StoreError(.noLibrary, path: name)
    }
    return try PostgresDatabase(address, by: library, patience: patience)
  }
}
