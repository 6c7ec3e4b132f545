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
    return try readStepsTaken()
  }

  /// Takes the steps that the store lacks, each in the turn of one program.
  ///
  /// Nothing is written where it lacks none, so that whoever may only read opens it as well.
  func bringLayoutUpToDate() throws(StoreError) {
    if let taken = try stepsTaken(), try lackingSteps(taken).isEmpty { return }
    try transacting { () throws(StoreError) in
      // Of two that make a store at a time one meets the tables of the other, and looks again.
      if try stepsTaken() == nil {
        if try texts(PostgresStatement.schemaExists, named: "schema", address.schema).isEmpty {
          try run(PostgresStatement.makeSchema(address.schema), named: "make schema")
        }
        try run(PostgresStatement.makeMigrations, named: "make migrations")
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
