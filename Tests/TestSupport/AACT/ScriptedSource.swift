package import RegistryTables

/// A database that hands over loaded tables, and is cut off where a test says so.
package struct ScriptedSource: TableSource {
  /// How one session goes.
  package enum Session: Sendable {
    case whole
    /// So many rows, then the end of the connection, or of the schema.
    case cut(after: Int, TableSourceError.Kind)
    /// The connection cannot be made.
    case unreachable
    /// The schema is not there.
    case withoutSchema
  }

  private let tables: LoadedTables
  private var sessions: [Session]
  private var session = Session.whole
  /// How many rows the session has given.
  private var count = 0
  /// The statements it was sent.
  package private(set) var statements: [String] = []
  package private(set) var isOpen = false

  package init(_ tables: LoadedTables, _ sessions: [Session] = []) {
    self.tables = tables
    self.sessions = sessions
  }

  package mutating func begin() throws(TableSourceError) {
    session = sessions.isEmpty ? .whole : sessions.removeFirst()
    count = 0
    if case .unreachable = session { throw Self.error(.ended) }
    isOpen = true
  }

  package mutating func rows(_ query: String, cells: Int) throws(TableSourceError) -> [[String?]] {
    statements.append(query)
    if query.contains("information_schema") {
      if case .withoutSchema = session { return [] }
      return tables.columns.map { [$0.table, $0.column] }
    }
    let studies = Set(tables.rows.compactMap(\.[0])).sorted()
    guard let size = query.firstMatch(of: /place % (\d+) = 0/).flatMap({ Int($0.output.1) }) else {
      return [[String(studies.count)]]
    }
    let left = studies.filter { Self.holds($0, query) }
    return left.enumerated().filter { ($0.offset + 1) % size == 0 }.map { [$0.element] }
  }

  package mutating func copy(
    _ statement: String,
    cells: Int,
    _ take: ([String?]) -> Bool
  ) throws(TableSourceError) {
    statements.append(statement)
    for cells in tables.rows where cells[0].map({ Self.holds($0, statement) }) == true {
      if case .cut(let most, let kind) = session, count == most { throw Self.error(kind) }
      count += 1
      guard take(cells) else { return }
    }
  }

  package mutating func end() { isOpen = false }

  /// Whether a study is within the bounds that a statement sets.
  private static func holds(_ study: String, _ statement: String) -> Bool {
    let after = statement.firstMatch(of: /nct_id > '(NCT\d{8})'/)?.output.1
    let last = statement.firstMatch(of: /nct_id <= '(NCT\d{8})'/)?.output.1
    return after.map { study > $0 } ?? true && last.map { study <= $0 } ?? true
  }

  private static func error(_ kind: TableSourceError.Kind) -> TableSourceError {
    TableSourceError(kind, said: "the server said so", remedy: "ask it")
  }
}
