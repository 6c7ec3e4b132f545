import TrialPages

extension FigureSheet {
  /// A summary of findings as a table to print, from the rows its screen shows.
  init(of summary: SummaryOfFindings) {
    let page = SummaryPage.page(of: summary)
    self.init(
      title: "Summary of findings: \(summary.subject)",
      subtitle: summary.method ?? "",
      tables: page.sections.compactMap(Self.table),
      notes: page.sections.flatMap(\.paragraphs)
    )
  }

  private static func table(of section: PageSection) -> FigureTable? {
    guard case .summary(let name) = section.heading else { return nil }
    let columns: [FigureTable.Column] = [
      .init(name.prefix(1) + name.dropFirst().lowercased(), .words(widest: 180)),
      .init("Trials", .numbers), .init("Patients", .numbers),
      .init("Effect (95 % CI)", .words(widest: 190)),
      .init("With control, of 1,000", .words(widest: 190)),
      .init("Difference in 1,000", .words(widest: 150)),
      .init("Certainty", .words(widest: 100)),
    ]
    let rows = section.rows.compactMap { row -> FigureTable.Row? in
      guard case .summary(let line) = row.content else { return nil }
      let risk = [line.risk, line.riskOrigin].filter { !$0.isEmpty }.joined(separator: ", ")
      return .cells(
        [
          line.label, line.trials, line.patients,
          [line.effect, line.note].filter { !$0.isEmpty }.joined(separator: " "), risk,
          line.difference, line.certainty,
        ],
        mark: nil,
        isStrong: false
      )
    }
    return FigureTable(columns: columns, rows: rows)
  }
}
