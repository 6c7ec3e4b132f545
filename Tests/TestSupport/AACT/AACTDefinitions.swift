/// AACT's own definitions of the tables that are read, with all their columns and types.
///
/// From `db/ctgov_v2.sql` of the project's repository (github.com/ctti-clinicaltrials/aact), schema `ctgov`;
/// `result_groups.outcome_id` came later and stands in its model `result_group.rb`.
package enum AACTDefinitions {
  /// A column and the type it is declared with.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let type: String
  }

  package struct Table: Hashable, Sendable {
    package let name: String
    package let columns: [Column]

    /// The statement that makes the table in a schema.
    package func statement(inSchema schema: String) -> String {
      let list = columns.map { "\"\($0.name)\" \($0.type)" }.joined(separator: ", ")
      return "create table \(schema).\(name) (\(list))"
    }
  }

  /// The tables; with `linksGroups` false as they were before groups named their outcome.
  package static func tables(linksGroups: Bool = true) -> [Table] {
    text.split(separator: "\n\n").compactMap { part in
      let lines = part.split(separator: "\n")
      guard let name = lines.first else { return nil }
      let columns = lines.dropFirst().compactMap { line -> Column? in
        guard let space = line.firstIndex(of: " ") else { return nil }
        let type = line[line.index(after: space)...]
        return Column(name: String(line[..<space]), type: String(type))
      }
      return Table(
        name: String(name),
        columns: columns.filter {
          linksGroups || name != "result_groups" || $0.name != "outcome_id"
        }
      )
    }
  }
}
