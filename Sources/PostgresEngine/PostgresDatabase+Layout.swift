package import TrialStore

// Whether a schema is a store of ours, and of which layout.
extension PostgresDatabase {
  /// The names of the steps that the store has taken, asked outside of a transaction: one question where there is a
  /// store.
  ///
  /// - Returns: The names; `nil` where the schema is empty or not there.
  /// - Throws: `StoreError` when the schema holds tables of another program.
  func stepsTakenAtOnce() throws(StoreError) -> [String]? {
    do throws(StoreError) {
      let steps = try texts(PostgresStatement.stepsOfStore, named: "steps of a store")
      if !steps.isEmpty { return steps }
    } catch {
      // A table is not there, or one of another kind.
      guard error.code == .missing || error.code == .defect else { throw error }
    }
    return try stepsTaken()
  }

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
    if let taken = try stepsTakenAtOnce(), try lackingSteps(taken).isEmpty { return }
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

  /// Makes sure that a store is there, and of the layout of this program; nothing is written.
  ///
  /// - Throws: `StoreError` when there is none, or it is of another layout, older or newer.
  package func requireStore() throws(StoreError) { try requireCurrentLayout(try stepsTaken()) }

  /// What this role may write, of a store that is there: records, and lines of readers.
  package func rights() throws(StoreError) -> (records: Bool, lines: Bool) {
    let tables = try texts(
      PostgresStatement.writableTables,
      named: "writable tables",
      address.schema
    )
    return (tables.contains("study"), tables.contains("reader_line"))
  }
}
