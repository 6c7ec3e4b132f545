import TrialModel

extension Thesaurus {
  /// A line of the list of words.
  struct Line {
    let number: Int
    let name: String
    /// Every spelling that is searched for, the name among them unless none is.
    let spellings: [String]
    let notAfter: [String]
    let value: FieldValue?
    /// Spellings that are right after the name of the field alone.
    let valueSpellings: [String]
  }

  /// The columns, as the first line of the file has them.
  private static let columns = ["name", "spellings", "not after", "value", "as value"]

  static func lines(of text: String) throws(ListLineError) -> [Line] {
    var lines: [Line] = []
    let texts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in texts.enumerated()
    where index == 0 || !line.isEmpty || index < texts.count - 1 {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if index == 0 {
        guard cells == columns else {
          throw ListLineError(
            line: 1,
            what: "the first line does not name the columns",
            remedy: "write \(columns.joined(separator: ", ")), parted by tabs"
          )
        }
      } else {
        lines.append(try Self.line(cells, number: index + 1))
      }
    }
    return lines
  }

  private static func line(_ cells: [String], number: Int) throws(ListLineError) -> Line {
    guard cells.count == columns.count, !cells.contains("") else {
      throw ListLineError(
        line: number,
        what: "the line has not \(columns.count) filled columns",
        remedy: "write - where there is nothing"
      )
    }
    func parts(_ cell: String) -> [String] {
      cell == "-" ? [] : cell.split(separator: "|").map { String($0) }
    }
    let spellings = parts(cells[1])
    let value = try cells[3] == "-" ? nil : value(cells[3], line: number)
    guard value != nil || !spellings.isEmpty && cells[4] == "-" else {
      throw ListLineError(
        line: number,
        what: "\(cells[0]) has neither spellings nor a value that they stand for",
        remedy: "name a value in column 4, or take the line out"
      )
    }
    return Line(
      number: number,
      name: cells[0],
      spellings: spellings.isEmpty ? [] : [cells[0]] + spellings,
      notAfter: parts(cells[2]),
      value: value,
      valueSpellings: parts(cells[4])
    )
  }

  private static func value(_ cell: String, line: Int) throws(ListLineError) -> FieldValue {
    let parts = cell.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let field = FilterField(rawValue: String(parts[0])), !field.isNumber
    else {
      throw ListLineError(
        line: line,
        what: "'\(cell)' is no field with a value",
        remedy: "write it as a filter has it: site:lung"
      )
    }
    let value = FilterValue(parts[1])
    guard let known = field.vocabulary.first(where: { FilterValue($0) == value }) else {
      throw ListLineError(
        line: line,
        what: "no \(field.noun) is called '\(parts[1])'",
        remedy: "write one of those that docs and facets show"
      )
    }
    return FieldValue(field: field, value: FilterValue(known))
  }
}
