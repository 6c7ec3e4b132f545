extension Table {
  /// Comma-separated values as RFC 4180 has them: lines end with CR LF, quotes are doubled.
  package var csv: String {
    ([heads.map(\.text)] + rows)
      .map { row in row.map(Self.csvCell).joined(separator: ",") + "\r\n" }
      .joined()
  }

  /// Tab-separated values, one line a row; tabs and line ends within cells become spaces.
  package var tsv: String {
    ([heads.map(\.text)] + rows)
      .map { row in row.map(\.onOneLine).joined(separator: "\t") + "\n" }
      .joined()
  }

  private static func csvCell(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      [",", "\"", "\n", "\r"].contains(scalar)
    }
    guard needsQuotes else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
