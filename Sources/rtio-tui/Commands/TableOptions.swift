import ArgumentParser
import TrialModel
import TrialQuery

/// Which table of data `export` writes.
struct TableOptions: ParsableArguments {
  @Option(
    help: """
      For csv, tsv, json, ndjson and markdown: not one trial a row, but this table of data.
      """
  )
  var table: ExportTable?
}

extension ExportTable: ExpressibleByArgument {}
