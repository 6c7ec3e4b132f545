import TrialModel

/// What a page says of a trial that has nothing for it, with what is known of the trial's state.
enum NothingReported {
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
        + (trial.registration?.reasonFor(lacking: part).map {
          [PageRow(.paragraph("The record: \($0)."))]
        } ?? []) + [
          PageRow(.blank),
          PageRow(
            .statement(label: "Newest", text: words.text),
            figures: [ShownFigure(title: "newest state known", words: words)]
          ),
        ]
    )
  }
}
