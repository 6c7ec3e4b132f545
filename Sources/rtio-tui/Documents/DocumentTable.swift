import BrowserViews

/// A list for the README, the manual and the pages of `docs`: what there is, with what it means.
struct DocumentTable {
  /// Rows that belong together.
  struct Section {
    /// What they are of; `nil` where the table has one section only.
    let title: String?
    /// Cells as many as there are heads, the meaning last.
    let rows: [[String]]
  }

  /// The heads of the columns, that of the meaning last.
  let heads: [String]
  let sections: [Section]

  /// The table, ending in a line break.
  func text(_ format: KeyTable.Format) -> String {
    sections.map { text(of: $0, format) }.joined(separator: format == .man ? "" : "\n")
  }

  private func text(of section: Section, _ format: KeyTable.Format) -> String {
    switch format {
    case .text:
      return (section.title.map { "\($0)\n" } ?? "")
        + section.rows.map { "  " + $0.joined(separator: "  ") + "\n" }.joined()
    case .markdown:
      return (section.title.map { "**`\($0)`**\n\n" } ?? "")
        + "| \(heads.joined(separator: " | ")) |\n"
        + "|\(String(repeating: "---|", count: heads.count))\n"
        + section.rows.map { "| \(Self.markdown($0)) |\n" }.joined()
    case .man:
      return (section.title.map { ".SS \(ManualText.line($0))\n" } ?? "")
        + section.rows.map { row in
          ".TP\n.B \(ManualText.line(row.dropLast().joined(separator: ", ")))\n\(ManualText.filled(row.last ?? ""))\n"
        }
        .joined()
    }
  }

  /// The cells of a row, the first as code; bars would end a cell.
  private static func markdown(_ row: [String]) -> String {
    let cells = row.map { $0.replacing("|", with: "\\|") }
    return (["`\(cells.first ?? "")`"] + cells.dropFirst()).joined(separator: " | ")
  }
}
