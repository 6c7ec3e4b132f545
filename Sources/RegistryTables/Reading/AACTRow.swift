/// A row of one of AACT's tables.
package struct AACTRow: Hashable, Sendable {
  package let table: AACTTable
  /// The registry number of the study it belongs to, as the table has it.
  package let study: String
  /// The cells of the wanted columns, in their order; `nil` is null.
  private let cells: [String?]

  /// Takes the cells of the wanted columns; fewer count as null from there on.
  package init(_ table: AACTTable, study: String, cells: [String?]) {
    self.table = table
    self.study = study
    self.cells = cells
  }

  /// How many cells a row has as the reading of all tables gives it.
  package static let mergedCells = 4

  /// A row as the reading of all tables gives it: study, number of the table, number of the row, cells.
  ///
  /// `nil` for anything else.
  package init?(merged fields: [String?]) {
    guard fields.count == Self.mergedCells, let study = fields[0],
      let number = fields[1].flatMap({ Int($0) }),
      let table = AACTTable(rawValue: number), let cells = fields[3].flatMap(ArrayText.elements)
    else { return nil }
    self.init(table, study: study, cells: cells)
  }

  /// The cell of a column as it stands; `nil` where it is null or empty, or the column is not wanted.
  subscript(_ name: StaticString) -> String? {
    guard let place = place(of: name), cells.indices.contains(place) else { return nil }
    return cells[place].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The truth of a column; `nil` where it is null.
  func truth(_ name: StaticString) -> Bool? { self[name].flatMap(AACTWords.truth) }

  /// The number of a column as plain digits without needless zeros; `nil` where it is null or is none.
  func digits(_ name: StaticString) -> String? { self[name].flatMap(AACTWords.digits) }

  private func place(of name: StaticString) -> Int? {
    name.withUTF8Buffer { wanted in
      table.columns.firstIndex { $0.name.utf8.elementsEqual(wanted) }
    }
  }
}
