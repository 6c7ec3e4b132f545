/// The forms in which trials can be taken along, named as `--format` spells them.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case csv
  case tsv
  case markdown
  case json
  case ndjson
  case ris
  case bibtex
  /// A table with the columns that the functions of R's metafor read.
  case metafor
  /// A figure of vectors and words: a forest plot or a table.
  case svg
  /// One line a trial in plain text, to read out at a tumour board.
  case line

  /// What it holds and what reads it, in a few words.
  package var purpose: String {
    switch self {
    case .csv: "one trial a row, for spreadsheets and R"
    case .tsv: "one trial a row, between tabs"
    case .markdown: "a table to read, then the sources"
    case .json: "one object: filter, date, sources, rows"
    case .ndjson: "one trial a line, each with its sources"
    case .ris: "the sources, for EndNote or Zotero"
    case .bibtex: "the sources, for LaTeX"
    case .metafor: "yi and sei of ratios, counts of events, for R"
    case .svg: "a forest plot or a table to print"
    case .line: "one line a trial, for the tumour board"
    }
  }

  /// The ending of a file in this form, without the point.
  package var fileExtension: String {
    switch self {
    case .csv, .tsv, .json, .ndjson, .ris, .svg: rawValue
    case .markdown: "md"
    case .line: "txt"
    case .bibtex: "bib"
    case .metafor: "csv"
    }
  }

  /// The name offered for a file in this form.
  ///
  /// The table for metafor has a name of its own, so that it does not replace the other CSV file.
  package var fileName: String {
    self == .metafor ? "rtio-metafor.csv" : "rtio-trials.\(fileExtension)"
  }
}
