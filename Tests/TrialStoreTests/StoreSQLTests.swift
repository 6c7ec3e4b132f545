import Foundation
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

/// What every engine that speaks PostgreSQL's protocol takes, read from the texts themselves.
@Suite("The SQL of the store on every engine") struct PortableSQLTests {
  private static let texts = Migration.all.map { $0.text(in: .postgres) }.joined(separator: "\n")

  private static func source(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The texts of the queries: what stands between quotation marks in the one file that has them.
  private static func queries() throws -> String {
    let parts = try source("Sources/TrialStore/Database/StoreSQL.swift").components(
      separatedBy: "\""
    )
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { parts[$0] }.joined(separator: "\n")
  }

  @Test(
    "nothing stands there that one of the engines does not have",
    arguments: [
      "serial", "bigserial", "sequence", "nextval", "generated", "trigger", "listen", "notify",
      "pg_advisory", "advisory", "extension", "for update", "for share", "references",
      "foreign key", "returning", "lateral", "only", "unlogged", "copy",
    ]
  )
  func forbidden(word: String) throws {
    let words = " " + (Self.texts + "\n" + (try Self.queries())).lowercased()
    #expect(words.firstRange(of: try Regex("[^a-z_]\(word)[^a-z_]")) == nil)
  }

  @Test("every key of a table with rows of studies begins with the number of the study")
  func keys() throws {
    let tables = Self.texts.components(separatedBy: "create table ").dropFirst()
    #expect(tables.count == 10)
    for table in tables {
      let name = table.prefix { $0 != " " }
      let body = table.components(separatedBy: ";").first ?? ""
      let keys = body.matches(of: /(?:primary key|unique) \(([a-z_]+)/).map { String($0.1) }
      let inline = body.matches(of: /([a-z_]+) bigint primary key/).map { String($0.1) }
      #expect(keys.count + inline.count == 1, "\(name)")
      guard body.contains("nct_id") else { continue }
      #expect((keys + inline).first == "nct_id", "\(name)")
    }
    let indexes = Self.texts.matches(of: /create unique index/)
    #expect(indexes.isEmpty)
  }

  @Test("of tables without the number of a study there are the few that are the same everywhere")
  func reference() {
    let tables = Self.texts.components(separatedBy: "create table ").dropFirst()
    let others = tables.filter { !($0.components(separatedBy: ";").first ?? "").contains("nct_id") }
    #expect(
      Set(others.map { String($0.prefix { $0 != " " }) })
        == ["store", "dictionary", "import", "finding", "reader_page"]
    )
  }

  @Test("parameters first stand in their order, as SQLite counts them")
  func parameters() throws {
    for text in try Self.source("Sources/TrialStore/Database/StoreSQL.swift")
      .components(separatedBy: "StoreQuery(").dropFirst()
    {
      for part in text.components(separatedBy: "postgres:") {
        var met: [Int] = []
        for found in part.matches(of: /\$([0-9]+)/) {
          guard let number = Int(found.1), !met.contains(number) else { continue }
          met.append(number)
        }
        #expect(met == Array(1..<met.count + 1), "\(part)")
      }
    }
  }

  @Test("SQL of tables stands nowhere else")
  func nowhereElse() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      // The tables of the registry's public relational copy are not ours.
      guard file.pathExtension == "swift", !file.path.contains("/RegistryTables/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let statement =
        /"[\s]*(select|insert into|update|delete from|create table|alter table) [a-z_]+/
      if text.contains(statement) { found.insert(file.lastPathComponent) }
    }
    #expect(
      found == [
        "StoreSQL.swift", "Migration+Studies.swift", "Migration+Listed.swift",
        "Migration+Extent.swift", "Migration+Trimmed.swift", "Migration+Shared.swift",
        // Whether a file or a schema is a store at all is asked in an engine's own words.
        "SQLitePlace.swift", "SQLiteDatabase+Layout.swift", "PostgresStatement.swift",
      ]
    )
  }
}
