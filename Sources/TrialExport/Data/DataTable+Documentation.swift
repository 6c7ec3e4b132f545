import TrialModel
import TrialQuery

extension DataTable {
  /// What a row of the table is and what its columns hold, as Markdown.
  private var documentation: String {
    let lines = heads.filter { !$0.isContext }
      .map { "| `\($0.name)` | \(Markdown.cell($0.meaning)) |\n" }
    return """
      ## \(name)

      \(purpose.capitalisedFirst).

      | column | holds |
      |---|---|
      \(lines.joined())
      """
  }

  /// The page about all tables of data, made from the description that the formats read.
  package static var manual: String {
    let context = DataTable(.toxicity).heads.filter(\.isContext)
      .map { "| `\($0.name)` | \(Markdown.cell($0.meaning)) |\n" }
    return """
      # Tables of data

      `rtio-tui export --table NAME --format csv|tsv|json|ndjson|markdown [--filter EXPR] [ID…] [-o FILE]` writes one of these tables
      for any trials, of the catalogue and of the local store. Rows stand in the order of the trials in the list, and within a
      trial in the order of its source. An empty cell means that the source does not say, never zero; in JSON it is `null`. `yes` and
      `no` are `true` and `false` there, and numbers are numbers with the digits of the source. Cells that a spreadsheet would run as
      a formula begin with `'` in CSV and TSV unless `--verbatim` is given.

      CSV, TSV and each line of NDJSON end with these columns; JSON and Markdown say the same once for the whole file.

      | column | holds |
      |---|---|
      \(context.joined())
      \(ExportTable.allCases.map { DataTable($0).documentation }.joined(separator: "\n"))
      # The table for metafor

      `rtio-tui export --format metafor [--filter EXPR] [ID…] [-o FILE]` writes ratios and counts of events between commas, named as
      the functions of R's metafor name their arguments: `rma(yi, sei = sei)` takes the ratios, and
      `escalc(measure = "RR", ai = ai, bi = bi, ci = ci, di = di)` the counts. The other columns of a row are empty. With
      `--forest ENDPOINT` only the ratios are written that the forest plot of the endpoint draws.

      Counts are those of the catalogue's arms, and those that imported records post of adverse events and of outcomes that count
      participants: every group that is no control against every one that is, by the words of the record. Groups that are not said
      to be randomised are not compared, nor a total with its part. A trial in both has the counts of both, told apart by `origin`.

      \(DataTable.metafor.documentation)
      """
  }
}
