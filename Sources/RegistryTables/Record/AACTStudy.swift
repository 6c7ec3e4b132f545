/// All rows of one study.
package struct AACTStudy: Sendable {
  /// The registry number, as the tables have it.
  package let number: String
  private var rows: [[AACTRow]]

  init(_ number: String) {
    self.number = number
    rows = Array(repeating: [], count: AACTTable.allCases.count)
  }

  mutating func add(_ row: AACTRow) { rows[row.table.rawValue].append(row) }

  /// Whether the table `studies` has it; without that row nothing is a record.
  package var isListed: Bool { self[.studies].first != nil }

  /// The rows of a table, as the registry orders them.
  subscript(_ table: AACTTable) -> [AACTRow] { rows[table.rawValue] }

  /// The record in the registry's own structure, as JSON with a mark that it came from AACT.
  ///
  /// What AACT does not keep is not in it.
  package var json: [UInt8] {
    var bytes: [UInt8] = []
    let results = results
    // AACT has no word for it: there are results, or a day on which they were posted.
    let posted = results != nil || self[.studies].first?["results_first_posted_date"] != nil
    let record = RecordValue.members([
      "protocolSection": plan, "resultsSection": results, "derivedSection": derived,
      "hasResults": .truth(posted), "relationalCopy": .text("AACT"),
    ])
    record?.write(to: &bytes)
    return bytes
  }
}

/// Parts rows that come by study into studies.
package struct AACTStudies: Sendable {
  private var open: AACTStudy?

  package init() {}

  /// Takes the next row; a study when that begins another one.
  package mutating func add(_ row: AACTRow) -> AACTStudy? {
    if open?.number == row.study {
      open?.add(row)
      return nil
    }
    let ended = open
    var next = AACTStudy(row.study)
    next.add(row)
    open = next
    return ended
  }

  /// The last study, when no row follows; `nil` where there was none.
  package mutating func end() -> AACTStudy? { open.take() }
}
