import ArgumentParser
import TrialExport

/// How cells between commas and tabs are written.
struct CellOptions: ParsableArguments {
  @Flag(
    help: """
      For csv, tsv and metafor: write cells as they are, without the ' before those that a \
      spreadsheet would run as a formula.
      """
  )
  var verbatim = false

  var cells: RowFormat.Cells { verbatim ? .verbatim : .guarded }
}
