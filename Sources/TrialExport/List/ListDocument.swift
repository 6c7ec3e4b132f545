import TrialModel
package import TrialQuery

/// The list of trials as a document.
package struct ListDocument: Sendable {
  /// The trials in the order in which they are written.
  package let trials: [ListedTrial]
  package let columns: [Column]

  /// The trials come in the order in which they are written.
  package init(_ trials: [ListedTrial], columns: [Column] = Column.standard) {
    self.trials = trials
    self.columns = columns
  }

  /// The list in that form, ending with a line feed.
  ///
  /// Tables for reading show marks and hyphens as the browser does. The other forms have the
  /// spellings that filters read, numbers as numbers, and nothing where nothing is known.
  /// Between commas and tabs, cells that a spreadsheet would run are guarded unless wanted verbatim.
  package func text(_ format: ListFormat, cells: RowFormat.Cells = .guarded) -> String {
    switch format {
    case .table: readable.text
    case .markdown: readable.markdown
    case .csv: exact.text(RowFormat(.comma, cells: cells))
    case .tsv: exact.text(RowFormat(.tab, cells: cells))
    case .json: JSON.array(trials.map(json)).text
    case .ndjson: trials.map { json(of: $0).compactText + "\n" }.joined()
    }
  }

  /// The table for reading.
  var readable: Table {
    Table(
      columns.map { Table.Head($0.title, $0.alignment) },
      rows: trials.map { trial in columns.map { $0.text(of: trial) } }
    )
  }

  /// The table with the spellings that filters read, nothing where nothing is known.
  var exact: Table {
    Table(
      columns.map { Table.Head($0.name) },
      rows: trials.map { trial in columns.map { $0.value(of: trial).cell } }
    )
  }

  /// One trial with id, acronym, role and the columns, each once; `n` says beside it what it counts.
  func json(of trial: ListedTrial) -> JSON {
    var columns = self.columns
    if let place = columns.firstIndex(of: .participants) {
      columns.insert(.counted, at: place + 1)
    }
    return .object(
      ([.id, .acronym, .role] + columns).eachOnce
        .map { JSON.Member($0.name, $0.value(of: trial).json) }
    )
  }
}

extension ColumnValue {
  /// The value as a cell: several are joined by a semicolon, unknown is empty.
  var cell: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.digits
    case .list(let texts): texts.joined(separator: "; ")
    case .flag(let isTrue): isTrue ? "yes" : "no"
    case .unknown: ""
    }
  }

  /// The value as JSON: several as an array, unknown as `null`.
  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .list(let texts): JSON(texts)
    case .flag(let isTrue): .bool(isTrue)
    case .unknown: .null
    }
  }
}
