import TrialModel

/// How rows of cells are written for programs that read cells between commas or tabs.
///
/// Both forms quote alike, since R, pandas, Python's `csv` and spreadsheets read both alike: a cell
/// with the separator, a quote or a line end in it stands in quotes, quotes within are doubled. Lines
/// end with LF. A NUL, which none of those readers takes, becomes U+FFFD; every other character stands
/// as it is. Why: `docs/decisions/0025-tables-for-other-programs.md`.
package struct RowFormat: Hashable, Sendable {
  /// What stands between two cells.
  package enum Separator: String, Hashable, Sendable {
    case comma = ","
    case tab = "\t"
  }

  /// Whether cells are written so that no spreadsheet takes one for a formula.
  package enum Cells: Hashable, Sendable {
    /// A `'` stands before each cell that a spreadsheet would run.
    case guarded
    /// Cells are written as they are.
    case verbatim
  }

  package let separator: Separator
  package let cells: Cells

  package init(_ separator: Separator, cells: Cells) {
    self.separator = separator
    self.cells = cells
  }

  /// The row with its line end.
  package func line(_ row: [String]) -> String {
    var line = ""
    for (place, cell) in row.enumerated() {
      if place > 0 { line += separator.rawValue }
      append(cell, to: &line)
    }
    // Readers skip an empty line, which would be a row of one empty cell.
    if row.count == 1, line.isEmpty { line = "\"\"" }
    return line + "\n"
  }

  private func append(_ cell: String, to line: inout String) {
    let isRun = cells == .guarded && Self.isRunBySpreadsheets(cell)
    guard needsCare(cell) else {
      if isRun { line += "'" }
      line += cell
      return
    }
    let isQuoted = needsQuotes(cell)
    if isQuoted { line += "\"" }
    if isRun { line += "'" }
    // Character by character a quote with an accent on it would be no quote.
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\"": line += "\"\""
      case "\0": line.unicodeScalars.append("\u{FFFD}")
      default: line.unicodeScalars.append(scalar)
      }
    }
    if isQuoted { line += "\"" }
  }

  private func needsCare(_ cell: String) -> Bool {
    cell.utf8.contains { $0 == 0 } || needsQuotes(cell)
  }

  private func needsQuotes(_ cell: String) -> Bool {
    let separator = separator == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t")
    return cell.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }

  /// Whether a spreadsheet takes the cell for a formula or an order.
  ///
  /// Those that begin with `=`, `+` or `@`, also in full width, with a tab or a line end, or with `-`
  /// unless the cell is a plain negative number.
  static func isRunBySpreadsheets(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF20}", "\u{FF0D}": true
    case "-": !PrintedNumber.isPlainDecimal(cell)
    default: false
    }
  }
}
