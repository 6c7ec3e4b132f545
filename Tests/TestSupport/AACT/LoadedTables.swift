import JSONText
import RegistryTables
import TrialImport
package import TrialModel

/// Records in tables, read again as a server hands them over.
package struct LoadedTables: Sendable {
  /// The rows of the copy of all tables, in its order.
  package let rows: [[String?]]
  /// The tables and columns that are there.
  package let columns: [(table: String, column: String)]

  /// Loads records; `missing` tables and columns are not there, as in copies from before they came.
  package init(
    _ records: [[UInt8]],
    linksGroups: Bool = true,
    without missing: Set<String> = []
  ) throws {
    var loader = AACTLoader(linksGroups: linksGroups)
    for record in records { try loader.load(record) }
    let tables = AACTTable.allCases.filter { !missing.contains($0.name) }
    rows = loader.copiedRows(
      of: tables.map { table in
        let columns = table.columns.map { column in
          missing.contains("\(table.name).\(column.name)") ? "" : column.name
        }
        return (name: table.name, number: table.rawValue, columns: columns)
      }
    )
    columns = AACTDefinitions.tables(linksGroups: linksGroups)
      .filter { !missing.contains($0.name) }
      .flatMap { table in
        table.columns.map { (table: table.name, column: $0.name) }
          .filter { !missing.contains("\($0.table).\($0.column)") }
      }
  }

  /// The records made from the tables, by their numbers.
  package var records: [String: [UInt8]] {
    var records: [String: [UInt8]] = [:]
    var studies = AACTStudies()
    func take(_ study: AACTStudy?) {
      if let study, study.isListed { records[study.number] = study.json }
    }
    for cells in rows {
      if let row = AACTRow(merged: cells) { take(studies.add(row)) }
    }
    take(studies.end())
    return records
  }
}

extension Registration {
  /// Reads a record whole.
  package static func read(_ json: [UInt8]) throws -> Registration? {
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
    return try reader.read(json.span) { StudyDocument.read($0, file: "record").registration }
  }
}
