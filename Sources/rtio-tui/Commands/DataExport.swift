import TrialChecks
import TrialExport
import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

/// Writes rows of data about trials piece by piece, those of the store read one after the other.
struct DataExport {
  /// What the rows are.
  enum Content: Hashable {
    case table(ExportTable)
    /// Ratios and counts for R's metafor.
    case metafor
  }

  /// Makes the forest plot that was asked for of trials; `nil` where none was.
  typealias Plot = ([Trial], Catalogue) throws(ProgramError) -> ForestPlot?

  let content: Content
  let format: ExportFormat
  let filter: String
  let cells: RowFormat.Cells
  let decisions: Decisions
  let overrides: Overrides
  /// What readers rated of the certainty of outcomes.
  let ratings: CertaintyRatings
  /// The catalogue as the decisions leave it, with the store.
  let library: Library
  /// Whether the trials were chosen by hand.
  let areChosen: Bool
  /// The review that is open, as its reader may see it; `nil` without one.
  let review: ScreenedReview?
  /// How a summary of findings is made.
  let summary: SummaryOptions
  let plot: Plot

  /// Hands the text over in pieces, nothing when there is no row, and returns how many there were.
  ///
  /// What a table says of the review itself comes first where that is asked for.
  ///
  /// - Throws: `ProgramError` when the form has no rows of cells, or a study cannot be read.
  func write(
    _ ids: [TrialID],
    withReview: Bool = false,
    to write: (String) -> Void
  ) throws(ProgramError) -> Int {
    let catalogue = library.catalogue.overridden(by: overrides)
    var document: DataDocument
    switch content {
    case .table(let table) where table.isOfPlots:
      let (trials, whole) = try library.trials(ids, for: catalogue, with: overrides)
      document = try self.document(of: table, in: whole)
      for plot in try plots(of: trials, in: whole) { document.add(plot, to: write) }
      document.end(to: write)
      return document.rows
    case .table(.summary):
      let (trials, whole) = try library.trials(ids, for: catalogue, with: overrides)
      let summary = SummaryOfFindings(
        of: trials,
        options: summary,
        ratings: ratings,
        in: whole
      )
      if format == .markdown {
        write(SummaryDocument(summary, filter: filter, in: whole).markdown)
        return summary.rows.count
      }
      document = try self.document(of: .summary, in: whole)
      document.add(summary, to: write)
      document.end(to: write)
      return document.rows
    case .table(let table):
      document = try self.document(of: table, in: catalogue)
    case .metafor:
      let (trials, whole) = try library.trials(ids, for: catalogue, with: overrides)
      let plot = try plot(trials, whole)
      document = DataDocument(
        metaforWith: plot.map(PlottedResult.all) ?? PlottedResult.all(of: trials, in: whole),
        isDrawnAlone: plot != nil,
        filter: filter,
        in: catalogue,
        review: review,
        cells: cells
      )
    }
    if withReview { document.addReview(to: write) }
    for (place, id) in ids.enumerated() {
      try library.fetch(ids, from: place)
      let study = try library.readableStudy(id)
      guard let trial = (study ?? library.catalogue.trial(id))?.overridden(by: overrides.of(id))
      else {
        continue
      }
      document.add(trial, to: write)
    }
    document.end(to: write)
    return document.rows
  }

  private func document(
    of table: ExportTable,
    in catalogue: Catalogue
  ) throws(ProgramError) -> DataDocument {
    guard
      let document = DataDocument(
        table,
        as: format,
        filter: filter,
        in: catalogue,
        decisions: decisions,
        review: review,
        cells: cells
      )
    else {
      throw ProgramError(
        .wrongUse,
        "--table is written as csv, tsv, json, ndjson or markdown, not as \(format.rawValue)"
      )
    }
    return document
  }

  /// The plot asked for, or those of all endpoints that the trials have ratios of.
  private func plots(
    of trials: [Trial],
    in catalogue: Catalogue
  ) throws(ProgramError) -> [ForestPlot] {
    if let plot = try plot(trials, catalogue) { return [plot] }
    let having = ForestEndpoint.trialsByEndpoint(trials)
    return ForestEndpoint.endpoints(of: trials).map { endpoint in
      ForestPlot(
        .trials(having[endpoint] ?? [], areMarked: areChosen),
        options: ForestOptions(endpoint: endpoint),
        in: catalogue
      )
    }
  }

  /// That there is no row of these trials, and why.
  func nothing(of ids: [TrialID]) -> String {
    let trials = ids.count == 1 ? ids[0].text : "the \(ids.count) trials chosen"
    switch content {
    case .metafor:
      return
        "no row for metafor: \(trials) \(ids.count == 1 ? "has" : "have") no ratio, and no counts "
        + "of events in randomised groups to compare"
    case .table(let table):
      let reason =
        switch table {
        case .outcomes: "these stand in records of the registry; 'rtio-tui import' takes them in"
        case .findings: "the checks found nothing"
        case .decisions: "no reader decided anything about \(ids.count == 1 ? "it" : "them")"
        case .screening:
          review == nil
            ? "no review is open; name its folder with --review" : "the review has none of them"
        case .forest: "none has a ratio"
        case .influence: "no plot has three rows that are pooled"
        case .cumulative: "no plot has two rows that are pooled"
        case .computed: "no two printed figures give a difference, an interaction or an effect"
        case .summary: "there is no trial to sum up"
        case .toxicity, .results, .arms: "none of the sources read reports any"
        }
      return "no row of \(table.rawValue) for \(trials): \(reason)"
    }
  }
}
