package import TrialModel
import TrialQuery

/// The tab of outcomes: medians and rates by arm, ratios on an axis, differences, counts.
package enum ResultsPage {
  /// The page for the data cut of the options; for all cuts when they name none the trial has.
  package static func page(of trial: Trial, in catalogue: Catalogue, options: PageOptions) -> Page {
    let posted = postedSections(of: trial, in: catalogue, options: options)
    guard !trial.results.isEmpty else {
      if !posted.isEmpty { return options.isInWords ? Page(posted).inWords() : Page(posted) }
      return Page([NothingReported.section("a result of this trial", of: trial)])
    }
    let cuts = dataCuts(of: trial)
    let cut = options.dataCut.flatMap { cuts.contains($0) ? $0 : nil }
    let results = trial.results.filter { cut == nil || $0.figure.dataCut == cut }
    let table = ResultTable(results, of: trial, in: catalogue)
    let sections =
      options.isInWords
      ? ResultWords.sections(of: table)
      : table.armSections(.median, named: "MEDIAN") + table.armSections(.rate, named: "RATE")
        + table.ratioSections() + table.absoluteSections + table.differenceSections()
        + table.armSections(.count, named: "COUNT")
    let shown = PageSection(rows: [PageRow(.paragraph(words(for: cut, of: cuts)))])
    let cuttings = cuts.isEmpty && trial.role == .registry ? [] : [shown]
    let said = options.isInWords ? Page(posted).inWords().sections : posted
    return Page(
      (cut == nil ? sections + cuttings : cuttings + sections) + legend(of: table) + said
    )
  }

  /// What the registry posts, with a sponsor's word on its limits; empty when nothing is posted.
  private static func postedSections(
    of trial: Trial,
    in catalogue: Catalogue,
    options: PageOptions
  ) -> [PageSection] {
    guard let registration = trial.registration, let results = registration.results else {
      return []
    }
    let source = SourceKey(registration)
    let outcomes = PostedOutcomes(results, source: source, toggled: options.posted.toggled)
    let limits = results.limitations.map { text in
      PageSection(
        .name("LIMITATIONS, by the sponsor"),
        rows: [
          PageRow(
            .paragraph(text),
            figures: [ShownFigure(title: "limitations", words: SourcedText(text, source: source))]
          )
        ]
      )
    }
    return [RegistryVoices(trial, in: catalogue)?.results].compactMap { $0 } + outcomes.sections
      + [limits].compactMap { $0 }
  }

  /// The data cuts that the sources name, in the order of the results.
  private static func dataCuts(of trial: Trial) -> [String] {
    trial.results.compactMap(\.figure.dataCut).eachOnce
  }

  private static func words(for cut: String?, of cuts: [String]) -> String {
    if let cut {
      let place = (cuts.firstIndex(of: cut) ?? 0) + 1
      return "Data cut: \(cut), \(place) of \(cuts.count). Figures of other cuts, or of no named"
        + " cut, are not shown."
    }
    if cuts.isEmpty { return "All data cuts; no source names one." }
    return "All data cuts: \(cuts.joined(separator: ", "))."
  }

  /// What the marks mean that occur on the page.
  private static func legend(of table: ResultTable) -> [PageSection] {
    let marks = Set(table.rows.flatMap { $0.marks(in: table.trial, table.catalogue) })
    var lines: [String] = []
    if marks.contains("!") {
      lines.append(
        "! misprinted or contradicted; \(PageKey.source.name) shows what is printed and what is said"
      )
      lines += doubtful(of: table)
    }
    if marks.contains(ResultMark.otherCut.rawValue) {
      lines.append("~ right as printed, beside figures of another data cut")
    }
    lines += table.rows.flatMap {
      ruledFigures($0.results.map(\.figure), named: $0.outcome.rowText)
    }
    if marks.contains("r") { lines.append("r in the review alone, of the sources read") }
    return lines.isEmpty ? [] : [PageSection(rows: lines.map { PageRow(.paragraph($0)) })]
  }

  /// Of each row that is marked as doubtful: whether it shows a correction or what is printed.
  private static func doubtful(of table: ResultTable) -> [String] {
    table.rows.filter { $0.marks(in: table.trial, table.catalogue).contains("!") }
      .map { row in
        let name = [row.outcome.endpointText, row.outcome.isWhole ? nil : row.outcome.rowText]
          .compactMap { $0 }.joined(separator: ", ")
        let corrected = row.results.map(\.figure).first { figure in
          figure.correction.map { $0.ruling == nil } ?? false
        }
        return "! \(name): "
          + (corrected.map { "shown and drawn as corrected, printed \($0.printed)" }
            ?? "shown and drawn as printed")
      }
      .eachOnce
  }

  /// What readers decided about figures, with what is printed: a line for each.
  static func ruledFigures(_ figures: [Figure], named name: String) -> [String] {
    figures.compactMap { figure in
      guard let correction = figure.correction, let ruling = correction.ruling else { return nil }
      let other =
        ruling.isUsed
        ? "printed \(figure.printed)"
        : "the correction is \(correction.text ?? correction.printed)"
      return "\(correction.mark) \(name): \(ruling.text); \(other)"
    }
  }
}
