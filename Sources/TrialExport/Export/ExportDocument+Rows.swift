import TrialModel
import TrialQuery
import TrialScreening

extension ExportDocument {
  private var list: ListDocument {
    ListDocument(
      selection.trials.map(selection.listed),
      columns: Column.offered(withReview: selection.review != nil)
    )
  }

  /// Every column of the list, then the source of the result in full, and what chose the rows.
  ///
  /// Neither CSV nor TSV has comments that all readers skip, so these are columns at the end.
  var table: Table {
    let exact = list.exact
    let heads =
      ["citation", "address", "sources", "overrides", "filter", "data_as_of"]
      + (reviewName == nil ? [] : ["review", "reader_reasons", "reader_notes"])
    let rows = zip(selection.trials, exact.rows).map { trial, row in
      let result = catalogue.source(Headline(of: trial)?.source ?? trial.stateNow.source)
      return row + [
        result?.citation ?? "", result?.address ?? "",
        trial.citedSources.map(\.text).joined(separator: "; "),
        trial.classification.overruled.map(\.line).joined(separator: "; "),
        selection.filter, catalogue.dataAsOf(of: trial)?.text ?? "",
      ] + ofReview(trial)
    }
    return Table(exact.heads + heads.map { Table.Head($0) }, rows: rows)
  }

  /// A table to read, with what chose its rows above it and the sources below.
  var markdown: String {
    let readable = ListDocument(
      selection.trials.map(selection.listed),
      columns: Column.standard + (selection.review == nil ? [] : Column.ofScreening)
        + (selection.notes.isEmpty ? [] : Column.ofNotes) + [.known, .source]
    )
    .readable
    let filter =
      selection.filter.isEmpty ? "none" : Markdown.text(selection.filter)
    let entries = sources.map { $0.markdownItem + "\n" }
    let noun = selection.trials.count == 1 ? "trial" : "trials"
    return """
      # Radiotherapy with immunotherapy: \(selection.trials.count) \(noun)

      - Filter: \(filter)
      - Data as of: \(dataAsOf ?? "unknown")\(reviewName.map { "\n- Review: \(Markdown.text($0))" } ?? "")

      \(readable.markdown)
      ## Sources

      \(entries.joined())
      """
  }

  /// One object with the rows of `list`, each with the keys of the sources it rests on.
  var json: JSON {
    let whole: JSON = [
      "filter": .string(selection.filter),
      "dataAsOf": JSON(dataAsOf),
      "sources": .array(sources.map(\.json)),
      "rows": .array(selection.trials.map(row)),
    ]
    return whole.adding(review)
  }

  /// The review by its title, then why each reader decided so and what each wrote; nothing without one.
  private func ofReview(_ trial: Trial) -> [String] {
    guard let reviewName else { return [] }
    let verdicts = selection.review?.record(trial.id)?.verdicts ?? []
    func joined(_ words: (ScreenedRecord.Verdict) -> String?) -> String {
      verdicts.compactMap { verdict in
        words(verdict).map { "\(verdict.reader.text) (\(verdict.stage.rawValue)): \($0)" }
      }
      .joined(separator: "; ")
    }
    return [
      reviewName, joined(\.reasonText),
      joined { $0.decision.note.isEmpty ? nil : $0.decision.note },
    ]
  }

  /// The review by its title; nothing without one.
  private var review: JSON { reviewName.map { ["review": .string($0)] } ?? [:] }

  /// One trial a line; every line carries filter, date and its sources, so that it stands alone.
  var lines: String {
    selection.trials
      .map { trial in
        let context: JSON = [
          "filter": .string(selection.filter),
          "dataAsOf": JSON(catalogue.dataAsOf(of: trial)?.text),
          "sources": trial.citedSources.json(in: catalogue),
        ]
        return list.json(of: selection.listed(trial)).adding(trial.classification.overrides)
          .adding(selection.notes.of(trial.id).json).adding(screening(of: trial)).adding(context)
          .adding(review).compactText + "\n"
      }
      .joined()
  }

  /// Who decided what about a trial, whole; nothing without a review.
  private func screening(of trial: Trial) -> JSON {
    guard let review = selection.review else { return [:] }
    return ["screening": review.record(trial.id)?.json ?? .null]
  }

  private func row(of trial: Trial) -> JSON {
    list.json(of: selection.listed(trial)).adding(trial.classification.overrides)
      .adding(selection.notes.of(trial.id).json).adding(screening(of: trial)).adding([
        "sources": JSON(trial.citedSources.map(\.text))
      ])
  }
}

extension Classification.Overruled {
  /// One line: `sequence: concurrent (AB, 2026-11-23: protocol; before: none)`.
  fileprivate var line: String {
    "\(override.subject.category.rawValue): \(override.valueText) "
      + "(\(override.signature); before: \(beforeText))"
  }
}
