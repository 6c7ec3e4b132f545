package import TrialModel
import TrialPages
package import TrialQuery
import TrialScreening

/// Trials to take along: the text of a file, with filter, date of the data and sources in it.
package struct ExportDocument: Sendable {
  let selection: ExportSelection
  let catalogue: Catalogue
  /// The documents that something in the trials rests on, in order of first use.
  let sources: [Source]

  /// Trials to take along.
  package init(_ selection: ExportSelection, in catalogue: Catalogue) {
    self.selection = selection
    self.catalogue = catalogue
    sources = selection.citedSources.compactMap(catalogue.source)
  }

  /// The text of a file, and how much is in it in words: `32 rows`.
  package struct File: Hashable, Sendable {
    package let text: String
    package let amount: String

    init(_ text: String, _ count: Int, _ one: String, _ several: String) {
      self.text = text
      amount = "\(count) \(count == 1 ? one : several)"
    }
  }

  /// The trials in that form; `nil` for a picture, which has to be drawn, and for the table for
  /// metafor, which is a `DataDocument`.
  ///
  /// Between commas and tabs, cells that a spreadsheet would run are guarded unless wanted verbatim.
  package func file(_ format: ExportFormat, cells: RowFormat.Cells = .guarded) -> File? {
    switch format {
    case .csv: rows(table.text(RowFormat(.comma, cells: cells)))
    case .tsv: rows(table.text(RowFormat(.tab, cells: cells)))
    case .markdown: rows(markdown)
    case .json: rows(json.text)
    case .ndjson: rows(lines)
    case .ris: File(references.map(\.ris).joined(), references.count, "entry", "entries")
    case .bibtex: File(bibTeX, references.count, "entry", "entries")
    case .line: rows(boardLines)
    case .metafor, .svg: nil
    }
  }

  /// A line for each trial, with its source in it and what a review decided, and at the end what they were
  /// chosen by.
  private var boardLines: String {
    selection.trials.map { trial in
      let decided = selection.review?.record(trial.id).map { " [\($0.brief)]" } ?? ""
      return BoardLine(trial, in: catalogue).text + decided + "\n"
    }
    .joined() + provenance + "\n"
  }

  private func rows(_ text: String) -> File { File(text, selection.trials.count, "row", "rows") }

  /// The date the data are of, the newest of the trials that are taken along; that of the catalogue where no
  /// trial is, and `nil` where none is known.
  var dataAsOf: String? {
    (selection.trials.compactMap(catalogue.dataAsOf).max() ?? catalogue.asOf)?.text
  }

  /// All its sources in one line.
  package var sourceList: String { sourceList(of: sources.map(\.key)) }

  /// Documents in one line: key, citation, identifier; empty for none.
  package func sourceList(of keys: [SourceKey]) -> String {
    guard !keys.isEmpty else { return "" }
    return "Sources: "
      + keys.compactMap(catalogue.source).map { source in
        let address = source.address.map { ", \($0)" } ?? ""
        return "\(source.key.text): \(source.citation)\(address)"
      }
      .joined(separator: "; ")
  }

  /// What a reader has to know of all of it, in one line.
  package var provenance: String {
    let filter = selection.filter.isEmpty ? "no filter" : "filter \(selection.filter)"
    let review = reviewName.map { ", review \"\($0)\"" } ?? ""
    return "rtio-tui, \(filter), data as of \(dataAsOf ?? "unknown")\(review)"
  }

  /// The title of the review that is open, with the reader who looks; `nil` without one.
  var reviewName: String? {
    selection.review.map { review in
      review.review.protocol.title + (review.reader.map { ", as \($0.text) may see it" } ?? "")
    }
  }
}
