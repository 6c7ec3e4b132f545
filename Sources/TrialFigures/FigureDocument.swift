package import TrialModel
import TrialPages
import TrialQuery

/// A plot or table as an SVG file, from the rows its page has.
package struct FigureDocument {
  private let sheet: FigureSheet
  /// How much is in it, in words: `a forest plot of 15 rows`.
  package let amount: String
  /// Whether nothing but heads is in it.
  package let isEmpty: Bool
  /// The documents its figures were read from, in order of first use.
  package let sources: [SourceKey]

  /// The figure; `nil` for a screen that is none and can only be pictured.
  ///
  /// The trials are those of a table of trials; any other figure knows its own.
  package init?(
    _ figure: ExportFigure,
    of trials: [Trial],
    ratings: CertaintyRatings = CertaintyRatings(),
    in catalogue: Catalogue
  ) {
    switch figure {
    case .list:
      sheet = FigureSheet(of: trials)
      amount = Self.amount(trials.count, "a table")
      isEmpty = trials.isEmpty
      sources = trials.flatMap(\.citedSources).eachOnce
    case .forest, .forestPage:
      guard let plot = figure.plot else { return nil }
      let forest = ForestFigure(plot, in: catalogue)
      sheet = forest.sheet
      amount = Self.amount(forest.rows, forest.name)
      isEmpty = forest.rows == 0
      sources = Self.sources(of: forest.page)
    case .toxicity(let id, let options):
      guard let trial = catalogue.trial(id) else { return nil }
      let toxicity = ToxicityFigure(trial, options: options, in: catalogue)
      sheet = toxicity.sheet
      amount = Self.amount(toxicity.rows, "a table")
      isEmpty = toxicity.rows == 0
      sources = Self.sources(of: toxicity.page)
    case .comparison(let numbers, let leavingOutSame):
      let trials = numbers.compactMap(catalogue.trial)
      let page = ComparisonPage(trials, in: catalogue).page(leavingOutSame: leavingOutSame)
      sheet = FigureSheet(comparing: trials.map(\.name), rows: page)
      amount = Self.amount(page.selectableRows.count, "a table")
      isEmpty = page.selectableRows.isEmpty
      sources = Self.sources(of: page)
    case .summary(let numbers, let options):
      let summary = SummaryOfFindings(
        of: numbers.compactMap(catalogue.trial),
        options: options,
        ratings: ratings,
        in: catalogue
      )
      sheet = FigureSheet(of: summary)
      amount = Self.amount(summary.rows.count, "a summary")
      isEmpty = summary.trials.isEmpty
      sources = summary.sources
    case .reviewFlow, .screen: return nil
    }
  }

  /// The file, with a line about filter and date and one about the sources in it.
  package func svg(provenance: String, sources: String) -> String {
    sheet.svg(provenance: provenance, sources: sources)
  }

  private static func sources(of page: Page) -> [SourceKey] {
    page.sections.flatMap(\.rows).flatMap(\.figures).compactMap(\.source).eachOnce
  }

  private static func amount(_ rows: Int, _ what: String) -> String {
    "\(what) of \(rows) \(rows == 1 ? "row" : "rows")"
  }
}
