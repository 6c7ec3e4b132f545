import Testing

@testable import TrialStore

@Suite("The SQL of the store") struct StoreSQLTests {
  @Test("every step of the layout has a name of its own, and the last makes all a server needs")
  func steps() {
    #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
    #expect(Migration.all.filter { !$0.text(in: .postgres).isEmpty }.map(\.name) == ["shared"])
  }

  @Test("tables and columns are the same in a file and on a server", arguments: Table.all)
  func columns(table: Table) throws {
    guard StoreEngine.available.contains(.postgres) else { return }
    var found: [[String]] = []
    for engine in StoreEngine.available {
      let folder = try StoreFolder(on: engine)
      try folder.importing([InventedRecord()])
      found.append(try table.columns(in: folder.place.reading()))
    }
    #expect(Set(found).count == 1 && found.first?.isEmpty == false, "\(found)")
  }
}

/// A table that both engines have.
struct Table: CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let all = [
    "store", "dictionary", "document", "study", "study_events", "history", "import", "finding",
    "reader_line", "reader_page", "migration",
  ].map(Table.init)

  /// The names of its columns and whether each may be null, in the order of their names.
  func columns(in database: any StoreDatabase) throws -> [String] {
    let query = StoreQuery(
      "columns",
      sqlite: "select name from pragma_table_info('\(name)') order by name",
      postgres: """
        select column_name from information_schema.columns
        where table_name = '\(name)' and table_schema = current_schema() order by column_name
        """
    )
    let rows = try database.rows(query, [])
    var columns: [String] = []
    while try rows.next() { columns.append(rows.text(0) ?? "") }
    return columns
  }
}
