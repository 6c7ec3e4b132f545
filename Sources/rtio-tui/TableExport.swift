import TrialChecks
import TrialExport
import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

/// Writes a table of data, reading the trials of the store one after the other.
struct TableExport {
  let table: ExportTable
  let format: ExportFormat
  let filter: String
  let cells: RowFormat.Cells
  let decisions: Decisions
  let overrides: Overrides
  let library: Library
  /// The plot that was asked for; a table of forest plots has those of all endpoints without.
  let figure: FigureOptions
  /// Whether the trials were chosen by hand.
  let areNamed: Bool

  /// Hands the text over in pieces, nothing when there is no row, and returns how many there were.
  ///
  /// What the table says of the review itself comes first where that is asked for.
  ///
  /// - Throws: `Problem` when the form has no rows of cells, or a study cannot be read.
  func write(
    _ ids: [TrialID],
    withReview: Bool,
    to write: (String) -> Void
  ) throws(Problem) -> Int {
    var catalogue = library.catalogue.overridden(by: overrides)
    var plots: [ForestPlot] = []
    if table == .forest { plots = try self.plots(of: ids, in: &catalogue) }
    guard
      var document = DataDocument(
        table,
        as: format,
        filter: filter,
        in: catalogue,
        decisions: decisions,
        cells: cells
      )
    else {
      throw Problem(
        .wrongUse,
        "--table is written as csv, tsv, json, ndjson or markdown, not as \(format.rawValue)"
      )
    }
    if withReview { document.addReview(to: write) }
    for plot in plots { document.add(plot, to: write) }
    for id in table == .forest ? [] : ids {
      let study = try library.study(id)
      guard let trial = (study ?? library.catalogue.trial(id))?.overridden(by: overrides.of(id))
      else {
        continue
      }
      document.add(trial, to: write)
    }
    document.end(to: write)
    return document.rows
  }

  /// The plot of the endpoint asked for, or those of all that the trials have ratios of.
  ///
  /// The studies of the store are taken into the catalogue, since plots look across trials.
  private func plots(
    of ids: [TrialID],
    in catalogue: inout Catalogue
  ) throws(Problem) -> [ForestPlot] {
    let (trials, whole) = try library.trials(ids, for: catalogue, with: overrides)
    catalogue = whole
    if figure.forest != nil {
      let asked = try figure.figure(of: trials, areNamed: areNamed, in: whole)
      guard case .forest(let subject, let options) = asked else { return [] }
      return [ForestPlot(subject, options: options, in: whole)]
    }
    var having: [ForestEndpoint: [TrialID]] = [:]
    for trial in trials {
      for endpoint in ForestEndpoint.endpoints(of: [trial]) {
        having[endpoint, default: []].append(trial.id)
      }
    }
    return ForestEndpoint.endpoints(of: trials).map { endpoint in
      ForestPlot(
        .trials(having[endpoint] ?? [], areMarked: areNamed),
        options: ForestOptions(endpoint: endpoint),
        in: whole
      )
    }
  }

  /// That the table has no row of these trials, and what may be done.
  func nothing(of ids: [TrialID]) -> String {
    let trials = ids.count == 1 ? ids[0].text : "the \(ids.count) trials chosen"
    let reason =
      switch table {
      case .outcomes: "these stand in records of the registry; 'rtio-tui import' takes them in"
      case .findings: "the checks found nothing"
      case .decisions: "no reader decided anything about \(ids.count == 1 ? "it" : "them")"
      case .forest: "none has a ratio"
      case .toxicity, .results, .arms: "none of the sources read reports any"
      }
    return "no row of \(table.rawValue) for \(trials): \(reason)"
  }
}
