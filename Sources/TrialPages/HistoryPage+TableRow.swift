import TrialModel

extension HistoryPage {
  /// The trial's row in the review's table of running trials, as far as it was read.
  static func tableRow(of trial: Trial, in catalogue: Catalogue) -> PageSection {
    let table = trial.table
    let source = table.source ?? .review
    func row(_ label: String, _ text: String) -> PageRow {
      PageRow(
        .sourceLine(figure: label, value: text, source: ""),
        figures: [
          ShownFigure(
            title: "row of the review's table, \(label)",
            words: SourcedText(text, source: source)
          )
        ]
      )
    }
    var rows = [row("row", table.words(in: catalogue))]
    rows += table.cells.map { row($0.column, $0.text.value ?? $0.text.absence?.rawValue ?? "-") }
    if let note = table.note { rows.append(row("note", note)) }
    return PageSection(.name("ROW OF THE REVIEW'S TABLE"), rows: rows)
  }
}

extension TableRow {
  /// Whether the table has the trial, and how much of the row was read.
  fileprivate func words(in catalogue: Catalogue) -> String {
    let number = row.map { "row \($0)" } ?? "row of unknown number"
    let unknown = catalogue.unknownRowsSentence.map { "; \($0)" } ?? ""
    switch membership {
    case .verified: return "\(number), read whole"
    case .partial: return "\(number), read in part"
    case .unknown: return "not recovered: the text names the trial\(unknown)"
    case .notListed: return "not one of the running trials the review names"
    }
  }
}
