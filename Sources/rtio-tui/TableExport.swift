import TrialChecks
import TrialExport
import TrialModel
import TrialQuery

/// Writes a table of data, reading the trials of the store one after the other.
struct TableExport {
  let table: ExportTable
  let format: ExportFormat
  let filter: String
  let cells: DelimitedText.Cells
  let decisions: Decisions
  let overrides: Overrides
  let library: Library

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
    let catalogue = library.catalogue.overridden(by: overrides)
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
    for id in ids {
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

  /// That the table has no row of these trials, and what may be done.
  func nothing(of ids: [TrialID]) -> String {
    let trials = ids.count == 1 ? ids[0].text : "the \(ids.count) trials chosen"
    let reason =
      switch table {
      case .outcomes: "these stand in records of the registry; 'rtio-tui import' takes them in"
      case .findings: "the checks found nothing"
      case .decisions: "no reader decided anything about \(ids.count == 1 ? "it" : "them")"
      case .toxicity, .results, .arms: "none of the sources read reports any"
      }
    return "no row of \(table.rawValue) for \(trials): \(reason)"
  }
}
