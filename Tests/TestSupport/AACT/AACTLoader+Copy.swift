extension AACTLoader {
  /// The rows in which a server hands over all tables: study, number of the table, number of the row, and an
  /// array of the wanted cells as it writes one.
  ///
  /// - Parameter wanted: The tables, each with its number and the columns wanted.
  /// - Returns: The rows by study, table and number.
  package func copiedRows(
    of wanted: [(name: String, number: Int, columns: [String])]
  ) -> [[String?]] {
    var copied: [(study: String, table: Int, id: Int, cells: String)] = []
    for table in wanted {
      for row in rows[table.name] ?? [] {
        let study = row["nct_id"] ?? ""
        let id = row["id"].flatMap { Int($0) } ?? 0
        copied.append((study, table.number, id, Self.array(table.columns.map { row[$0] })))
      }
    }
    return copied.sorted { ($0.study, $0.table, $0.id) < ($1.study, $1.table, $1.id) }
      .map { [$0.study, String($0.table), String($0.id), $0.cells] }
  }

  /// The statements that make the tables in a schema and fill them, one a line or a few.
  package func statements(schema: String) -> [String] {
    ["create schema \(schema)"]
      + AACTDefinitions.tables(linksGroups: linksGroups).flatMap { table in
        [table.statement(inSchema: schema)] + inserts(into: table, schema: schema)
      }
  }

  private func inserts(into table: AACTDefinitions.Table, schema: String) -> [String] {
    let rows = rows[table.name] ?? []
    return stride(from: 0, to: rows.count, by: 200)
      .map { start in
        let values = rows[start..<min(start + 200, rows.count)]
          .map { row in
            let cells = table.columns.map { column in row[column.name].map(Self.literal) ?? "null" }
            return "(\(cells.joined(separator: ", ")))"
          }
        return "insert into \(schema).\(table.name) values \(values.joined(separator: ", "))"
      }
  }

  private static func literal(_ text: String) -> String {
    "'" + text.flatMap { $0 == "'" ? ["'", "'"] : [$0] } + "'"
  }

  private static func array(_ cells: [String?]) -> String {
    let elements = cells.map { cell -> String in
      guard let cell else { return "NULL" }
      let isPlain =
        !cell.isEmpty && cell.uppercased() != "NULL"
        && cell.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      return isPlain
        ? cell
        : "\"" + cell.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
    return "{" + elements.joined(separator: ",") + "}"
  }
}
