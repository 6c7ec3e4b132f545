import TrialStore

// Whether a schema is a store of ours, and of which layout.
extension PostgresDatabase {
  /// The names of the steps that the store has taken; `nil` where the schema is empty or not there.
  ///
  /// - Throws: `StoreError` when the schema holds tables of another program.
  func stepsTaken() throws(StoreError) -> [String]? {
    let tables = try texts(PostgresStatement.tables, named: "tables", address.schema)
    if tables.isEmpty { return nil }
    guard tables.contains("migration"), tables.contains("store") else {
      throw StoreError(.notAStore, path: place)
    }
    do throws(StoreError) {
      return try readStepsTaken()
    } catch {
      // Everybody sees that there are tables; who may not use the schema is told that it has none.
      guard error.code == .missing else { throw error }
      let said = "no right to use the schema \(address.schema)"
      throw StoreError(.refused, path: place, said: said)
    }
  }

  /// Makes the tables that a store begins with.
  private func makeFirstTables() throws(StoreError) {
    if let encoding, !Self.encodingsOfAllLetters.contains(encoding) {
      throw StoreError(.wrongEncoding(name: encoding), path: place)
    }
    if try texts(PostgresStatement.schemaExists, named: "schema", address.schema).isEmpty {
      try run(PostgresStatement.makeSchema(address.schema), named: "make schema")
    }
    do throws(StoreError) {
      try run(PostgresStatement.makeMigrations, named: "make migrations")
    } catch {
      // The schema is there, for others.
      throw error.code == .missing ? StoreError(.readOnly, path: place) : error
    }
  }

  /// How a database can keep whatever a reader writes: as Unicode, or byte by byte as it comes.
  private static let encodingsOfAllLetters: Set<String> = ["UTF8", "SQL_ASCII"]

  /// Takes the steps that the store lacks, each in the turn of one program.
  ///
  /// Nothing is written where it lacks none, so that whoever may only read opens it as well.
  func bringLayoutUpToDate() throws(StoreError) {
    if let taken = try stepsTaken(), try lackingSteps(taken).isEmpty { return }
    try transacting { () throws(StoreError) in
      // Of two that make a store at a time one meets the tables of the other, and looks again.
      if try stepsTaken() == nil {
        try makeFirstTables()
      } else {
        try write(.takeTurn, [])
      }
      for step in try lackingSteps(try readStepsTaken()) {
        let text = step.text(in: .postgres)
        if !text.isEmpty { try run(text, named: step.name) }
        try write(.noteStep, [.text(step.name)])
      }
    }
  }
}
