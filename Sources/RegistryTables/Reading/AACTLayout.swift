/// What a database has of AACT's tables, and how all of them are read at once.
package struct AACTLayout: Hashable, Sendable {
  /// The schema the tables stand in.
  package let schema: String
  private let columns: [AACTTable: Set<String>]

  /// AACT's own name of the schema.
  package static let usualSchema = "ctgov"

  /// - Parameters:
  ///   - schema: The schema that was asked for.
  ///   - found: The tables and columns in it, as ``query(of:)`` gives them.
  package init(schema: String, found: some Sequence<(table: String, column: String)>) {
    self.schema = schema
    let tables = Dictionary(uniqueKeysWithValues: AACTTable.allCases.map { ($0.name, $0) })
    var columns: [AACTTable: Set<String>] = [:]
    for (table, column) in found {
      guard let table = tables[table] else { continue }
      columns[table, default: []].insert(column)
    }
    self.columns = columns
  }

  /// The query for tables and columns of a schema that this user may read, two cells a row.
  package static func query(of schema: String) -> String {
    """
    select table_name::text, column_name::text from information_schema.columns \
    where table_schema = \(literal(schema))
    """
  }

  /// Whether it is AACT: the table of studies is there, with registry numbers.
  package var isComplete: Bool { columns[.studies]?.contains("nct_id") == true }

  /// The tables and columns that are wanted and not there, as `retractions` and `outcomes.time_frame`.
  ///
  /// Copies from before a column came lack it; what it has is then not recovered.
  package var missing: [String] {
    AACTTable.allCases.flatMap { table in
      has(table)
        ? table.columns.filter { !has($0.name, in: table) }.map { "\(table.name).\($0.name)" }
        : [table.name]
    }
  }

  /// How many studies there are; one cell.
  package var count: String { "select count(*) from \(name(of: .studies))" }

  /// The numbers at which the reading is parted, a cell a row: the last of each so many studies after a number.
  ///
  /// Most tables have no index by number, so that each part goes through all of them; its rows alone are sorted.
  package func parts(after number: String?, of studies: Int) -> String {
    """
    select study from (select nct_id::text as study, row_number() over (order by nct_id) as place \
    from \(name(of: .studies)) where \(condition(after: number, through: nil))) as numbered \
    where place % \(studies) = 0 order by place
    """
  }

  /// The reading of all tables as one stream in the order of registry numbers, for ``AACTRow/init(merged:)``.
  ///
  /// - Parameters:
  ///   - number: The number after which it begins; `nil` from the beginning.
  ///   - last: The number with which it ends; `nil` at the end.
  /// - Returns: A query, of which each row has ``AACTRow/mergedCells`` columns.
  package func reading(after number: String?, through last: String?) -> String {
    let parts = AACTTable.allCases.filter(has).map { table in
      let cells = table.columns.map { column in
        has(column.name, in: table) ? "\(Self.identifier(column.name))::text" : "null::text"
      }
      let row = table.isNumbered && has("id", in: table) ? "id::bigint" : "0::bigint"
      return """
        select nct_id::text as study, \(table.rawValue) as part, \(row) as line, \
        array[\(cells.joined(separator: ", "))] as cells \
        from \(name(of: table)) where \(condition(after: number, through: last))
        """
    }
    return parts.joined(separator: " union all ") + " order by study, part, line"
  }

  private func has(_ table: AACTTable) -> Bool { columns[table]?.contains("nct_id") == true }

  private func has(_ column: String, in table: AACTTable) -> Bool {
    columns[table]?.contains(column) == true
  }

  private func name(of table: AACTTable) -> String {
    "\(Self.identifier(schema)).\(Self.identifier(table.name))"
  }

  private func condition(after number: String?, through last: String?) -> String {
    let bounds = [
      number.map { "nct_id > \(Self.literal($0))" }, last.map { "nct_id <= \(Self.literal($0))" },
    ]
    .compactMap(\.self)
    return bounds.isEmpty ? "nct_id is not null" : bounds.joined(separator: " and ")
  }

  private static func identifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
