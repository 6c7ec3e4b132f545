import TrialModel

/// A summary of findings as a page: a table, or the same in words.
package enum SummaryPage {
  /// The table, what has to be known of its rows, and what holds for all of it.
  package static func page(of summary: SummaryOfFindings) -> Page {
    func section(_ name: String, _ rows: [SummaryRow]) -> PageSection? {
      rows.isEmpty
        ? nil
        : PageSection(
          .summary(name: name),
          rows: rows.map { row in
            PageRow(
              .summary(SummaryLine(row, ofSeveral: summary.trials.count > 1)),
              figures: row.figures
            )
          }
        )
    }
    let tables = [section("OUTCOME", summary.endpoints), section("HARM", summary.harms)]
    return Page(tables.compactMap(\.self) + notes(on: summary))
  }

  /// Each row as a sentence, then the same notes.
  package static func words(of summary: SummaryOfFindings) -> Page {
    func section(_ name: String, _ rows: [SummaryRow]) -> PageSection? {
      rows.isEmpty
        ? nil
        : PageSection(
          .name(name),
          rows: rows.map { PageRow(.paragraph($0.sentence), figures: $0.figures) }
        )
    }
    let tables = [section("Outcomes", summary.endpoints), section("Harms", summary.harms)]
    return Page(tables.compactMap(\.self) + notes(on: summary))
  }

  /// The rows the selection moves over before it comes to the notes.
  package static func selectableRows(of summary: SummaryOfFindings) -> [SummaryRow] {
    summary.rows.filter { !$0.figures.isEmpty }
  }

  private static func notes(on summary: SummaryOfFindings) -> [PageSection] {
    let ratings = summary.rows.flatMap { row in
      row.ratingWords.map { paragraph("\(row.outcome.name), \($0)") }
    }
    // What holds for several rows is said once.
    let remarks = summary.rows.flatMap(\.remarks).eachOnce.map { remark in
      let rows = summary.rows.filter { $0.remarks.contains(remark) }
      return paragraph("\(rows.map(\.outcome.label).joined(separator: "; ")): \(remark)")
    }
    let all =
      ([summary.method.map { "Of \(summary.trials.count) trials: \($0)." }]
      .compactMap(\.self) + summary.notes).map(paragraph)
    return [
      ratings.isEmpty ? nil : PageSection(.name("RATED"), rows: ratings),
      remarks.isEmpty ? nil : PageSection(.name("TO THE ROWS"), rows: remarks),
      PageSection(.name("TO READ IT"), rows: all),
    ]
    .compactMap(\.self)
  }

  /// A sentence the selection can stand on, so that all of a long page can be reached.
  private static func paragraph(_ text: String) -> PageRow {
    PageRow(
      .paragraph(text),
      figures: [ShownFigure(title: "note", text: text, figure: nil, source: nil)]
    )
  }
}
