import TrialScreening

extension ReviewFlowDocument {
  /// The data file of the R package PRISMA2020 (Haddaway et al 2022, Campbell Syst Rev 18:e1230): to be read
  /// by `read.csv`, then `PRISMA_data`, then `PRISMA_flowdiagram`.
  ///
  /// What a search of registers has no number for is an empty cell, which every release of the package reads
  /// as none and leaves out; at `NA` some stop. It knows no box for
  /// what is still open, so the box the open records are in says how many they are.
  package var csv: String {
    let heads = ["data", "node", "box", "description", "boxtext", "tooltips", "url", "n"]
    let rows = Self.template.map { row -> [String] in
      let text = row.data.map { words(of: $0, row.text) } ?? row.text
      return [
        row.data ?? "NA", row.node, row.box, row.text, text, row.node == "NA" ? "NA" : row.text,
        "NA",
        row.data.map(number) ?? "",
      ]
    }
    return Table(heads.map { Table.Head($0) }, rows: rows)
      .text(RowFormat(.comma, cells: .verbatim))
  }

  /// What the package calls a box, with how many of its records are still open.
  private func words(of name: String, _ text: String) -> String {
    let open: ReviewFlow.Box? =
      switch ReviewFlow.Box(rawValue: name) {
      case .recordsScreened: .recordsOpen
      case .assessed: .reportsOpen
      default: nil
      }
    guard let open, flow.count(open) > 0 else { return text }
    return "\(text), \(flow.count(open)) of them still open"
  }

  private func number(of name: String) -> String {
    switch ReviewFlow.Box(rawValue: name) {
    case .registerSpecificResults:
      list(flow.searches.map { ($0.id == "gone" ? $0.text : "\($0.text) \($0.id)", $0.ids.count) })
    case .reportsExcluded: list(flow.reportReasons.map { ($0.text, $0.ids.count) })
    case .previousStudies where flow.previous == nil: ""
    case let box?: String(flow.count(box))
    // The package reads these as lists and wants a number where there is none.
    case nil: ["database_specific_results", "other_excluded"].contains(name) ? "0" : ""
    }
  }

  /// Names with numbers as the package parts them: a comma before the number, a semicolon between.
  private func list(_ parts: [(String, Int)]) -> String {
    guard !parts.isEmpty else { return "0" }
    return parts.map { "\(Self.name($0.0)), \($0.1)" }.joined(separator: "; ")
  }

  /// A name without the signs by which the package parts its list and draws its boxes, and with none before it
  /// that a spreadsheet would compute by.
  private static func name(_ text: String) -> String {
    let plain = text.map { character -> String in
      switch character {
      case ",", ";": " -"
      case "'": "\u{2019}"
      case "\"", "\\", "\n", "\r", "\t": " "
      default: String(character)
      }
    }
    let joined = plain.joined().split(separator: " ").joined(separator: " ")
    let name = String(joined.drop { "=+-@ ".contains($0) })
    return name.isEmpty ? "no name" : name
  }

  /// A line of the data file.
  private struct Row {
    let data: String?
    let node: String
    let box: String
    let text: String

    init(_ data: String?, _ node: Int?, _ box: String, _ text: String) {
      self.data = data
      self.node = node.map { "node\($0)" } ?? "NA"
      self.box = box
      self.text = text
    }
  }

  /// The lines in the order of the file that comes with the package.
  private static let template: [Row] = [
    Row(nil, 4, "prevstud", "Previous studies"),
    Row("previous_studies", 5, "box1", "Studies included in previous version of review"),
    Row(
      "previous_reports",
      nil,
      "box1",
      "Reports of studies included in previous version of review"
    ),
    Row(nil, 6, "newstud", "Identification of new studies via databases and registers"),
    Row("database_results", 7, "box2", "Databases"),
    Row("database_specific_results", nil, "box2", "Specific Databases"),
    Row("register_results", nil, "box2", "Registers"),
    Row("register_specific_results", nil, "box2", "Specific Registers"),
    Row(nil, 16, "othstud", "Identification of new studies via other methods"),
    Row("website_results", 17, "box11", "Websites"),
    Row("organisation_results", nil, "box11", "Organisations"),
    Row("citations_results", nil, "box11", "Citation searching"),
    Row("duplicates", 8, "box3", "Duplicate records"),
    Row("excluded_automatic", nil, "box3", "Records marked as ineligible by automation tools"),
    Row("excluded_other", nil, "box3", "Records removed for other reasons"),
    Row("records_screened", 9, "box4", "Records screened"),
    Row("records_excluded", 10, "box5", "Records excluded"),
    Row("dbr_sought_reports", 11, "box6", "Reports sought for retrieval"),
    Row("dbr_notretrieved_reports", 12, "box7", "Reports not retrieved"),
    Row("other_sought_reports", 18, "box12", "Reports sought for retrieval"),
    Row("other_notretrieved_reports", 19, "box13", "Reports not retrieved"),
    Row("dbr_assessed", 13, "box8", "Reports assessed for eligibility"),
    Row("dbr_excluded", 14, "box9", "Reports excluded"),
    Row("other_assessed", 20, "box14", "Reports assessed for eligibility"),
    Row("other_excluded", 21, "box15", "Reports excluded"),
    Row("new_studies", 15, "box10", "New studies included in review"),
    Row("new_reports", nil, "box10", "Reports of new included studies"),
    Row("total_studies", 22, "box16", "Total studies included in review"),
    Row("total_reports", nil, "box16", "Reports of total included studies"),
    Row("identification", 1, "identification", "Identification"),
    Row("screening", 2, "screening", "Screening"),
    Row("included", 3, "included", "Included"),
  ]
}
