import TrialModel

/// What a page says of a trial that has nothing for it, with what is known of the trial's state.
enum NothingReported {
  /// Why a part of the record is not at hand, and the key that brings it; `nil` where the record at hand has
  /// all the registry has, and for trials of other registries.
  static func lacking(_ part: RecordExtent, of trial: Trial) -> PageRow? {
    let isOfRegistry = trial.id.isOfClinicalTrialsGov
    guard let record = trial.registration else {
      guard isOfRegistry else { return nil }
      return PageRow(
        .paragraph("No record of the registry is at hand; \(PageKey.records.name) brings it.")
      )
    }
    return record.reasonFor(lacking: part)
      .map { reason in
        let remedy = isOfRegistry ? "; \(PageKey.records.name) brings the whole" : ""
        return PageRow(.paragraph("The record: \(reason)\(remedy)."))
      }
  }

  /// The section; `what` is missing, as in `a result of this trial`, which a record keeps in `part`.
  static func section(
    _ what: String,
    of trial: Trial,
    keptIn part: RecordExtent = .results
  ) -> PageSection {
    let now = trial.stateNow
    let date = now.asOf.map { " (\($0.text))" } ?? ""
    let words = SourcedText(now.text + date, source: now.source)
    return PageSection(
      rows: [
        PageRow(.paragraph("None of the sources read reports \(what)."))
      ]
        + [lacking(part, of: trial)].compactMap(\.self) + [
          PageRow(.blank),
          PageRow(
            .statement(label: "Newest", text: words.text),
            figures: [ShownFigure(title: "newest state known", words: words)]
          ),
        ]
    )
  }
}
