import TrialChecks
import TrialQuery

/// A list that documents hold, made from what the program itself goes by.
enum DocumentList: String, CaseIterable {
  case options, fields, formats, checks

  var table: DocumentTable {
    switch self {
    case .options:
      DocumentTable(
        heads: ["option", "what it does"],
        sections: CommandOptions.all.map { command in
          .init(title: command.name, rows: command.entries.map { [$0.label, $0.help] })
        }
      )
    case .fields:
      DocumentTable(
        heads: ["field", "what it asks of a trial"],
        sections: [.init(title: nil, rows: FilterField.allCases.map(Self.row))]
      )
    case .formats:
      DocumentTable(
        heads: ["form", "what it holds"],
        sections: [
          .init(title: nil, rows: ExportFormat.allCases.map { [$0.rawValue, $0.purpose] })
        ]
      )
    case .checks:
      DocumentTable(
        heads: ["code", "severity", "found when"],
        sections: [
          .init(
            title: nil,
            rows: CheckCode.allCases.flatMap { code in
              code.rules.map { [code.rawValue, $0.severity.rawValue, $0.words] }
            }
          )
        ]
      )
    }
  }

  /// A field with its meaning and, where it knows all its values, with these.
  private static func row(_ field: FilterField) -> [String] {
    let values = field.vocabulary
    let listed = values.isEmpty || values.count > 10 ? "" : ": \(values.joined(separator: ", "))"
    return [field.name, field.meaning + listed]
  }
}
