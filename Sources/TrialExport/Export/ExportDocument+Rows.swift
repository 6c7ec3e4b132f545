import TrialModel
import TrialQuery

extension ExportDocument {
  private var list: ListDocument {
    ListDocument(selection.trials.map { ListedTrial($0) }, columns: Column.allCases)
  }

  /// Every column of the list, then the source of the result in full, and what chose the rows.
  ///
  /// Neither CSV nor TSV has comments that all readers skip, so these are columns at the end.
  var table: Table {
    let exact = list.exact
    let heads = ["citation", "address", "sources", "overrides", "filter", "data_as_of"]
    let rows = zip(selection.trials, exact.rows).map { trial, row in
      let result = catalogue.source(Headline(of: trial)?.source ?? trial.stateNow.source)
      return row + [
        result?.citation ?? "", result?.address ?? "",
        trial.citedSources.map(\.text).joined(separator: "; "),
        trial.classification.overruled.map(\.line).joined(separator: "; "),
        selection.filter, dataAsOf ?? "",
      ]
    }
    return Table(exact.heads + heads.map { Table.Head($0) }, rows: rows)
  }

  /// A table to read, with what chose its rows above it and the sources below.
  var markdown: String {
    let readable = ListDocument(
      selection.trials.map { ListedTrial($0) },
      columns: Column.standard + [.known, .source]
    )
    .readable
    let filter =
      selection.filter.isEmpty ? "none" : Markdown.text(selection.filter)
    let entries = sources.map { $0.markdownItem + "\n" }
    let noun = selection.trials.count == 1 ? "trial" : "trials"
    return """
      # Radiotherapy with immunotherapy: \(selection.trials.count) \(noun)

      - Filter: \(filter)
      - Data as of: \(dataAsOf ?? "unknown")

      \(readable.markdown)
      ## Sources

      \(entries.joined())
      """
  }

  /// One object with the rows of `list`, each with the keys of the sources it rests on.
  var json: JSON {
    [
      "filter": .string(selection.filter),
      "dataAsOf": JSON(dataAsOf),
      "sources": .array(sources.map(\.json)),
      "rows": .array(selection.trials.map(row)),
    ]
  }

  /// One trial a line; every line carries filter, date and its sources, so that it stands alone.
  var lines: String {
    selection.trials
      .map { trial in
        let context: JSON = [
          "filter": .string(selection.filter),
          "dataAsOf": JSON(dataAsOf),
          "sources": trial.citedSources.json(in: catalogue),
        ]
        return list.json(of: ListedTrial(trial)).adding(trial.classification.overrides).adding(
          context
        )
        .compactText + "\n"
      }
      .joined()
  }

  private func row(of trial: Trial) -> JSON {
    list.json(of: ListedTrial(trial)).adding(trial.classification.overrides)
      .adding(["sources": JSON(trial.citedSources.map(\.text))])
  }
}

extension Classification.Overruled {
  /// One line: `sequence: concurrent (AB, 2026-11-23: protocol; before: none)`.
  fileprivate var line: String {
    "\(override.subject.category.rawValue): \(override.valueText) "
      + "(\(override.signature); before: \(beforeText))"
  }
}
