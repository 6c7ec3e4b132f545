import ArgumentParser
import TrialModel
import TrialQuery

/// Which table of data `export` writes.
struct TableOptions: ParsableArguments {
  @Option(
    help: """
      For csv, tsv, json, ndjson and markdown: not one trial a row, but a table of data: \
      toxicity, results, arms, outcomes, forest, summary, findings or decisions.
      """
  )
  var table: ExportTable?
}

extension ExportTable: ExpressibleByArgument {}
