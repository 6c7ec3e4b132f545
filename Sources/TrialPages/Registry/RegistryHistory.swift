import TrialModel

/// The kept versions of a trial's record in the order of time, each with what changed in it.
struct RegistryHistory {
  private let versions: [RegistryVersion]

  init(_ trial: Trial) { versions = trial.registryHistory }

  /// The section; `nil` when no version was looked at.
  var section: PageSection? {
    guard !versions.isEmpty else { return nil }
    var lines: [(date: String, text: String, source: SourceKey, mark: ChangeMark)] = []
    for (place, version) in versions.enumerated() {
      let date = version.version?.text ?? "undated"
      let status = version.status.map { ", \(RegistryWords.plain($0))" } ?? ""
      var texts: [(text: String, mark: ChangeMark)] = []
      if place == 0 {
        let first = version.isAsRegistered ? "as registered" : "first version kept"
        texts.append(("\(first)\(status)", .notStated))
      }
      if let lacking = version.lackingWords { texts.append((lacking, .notStated)) }
      texts += version.changes.map { ($0.words, $0.mark) }
      if texts.isEmpty { texts = [("nothing listed changed", .same)] }
      for (number, line) in texts.enumerated() {
        lines.append((number == 0 ? date : "", line.text, version.source, line.mark))
      }
    }
    let rows = lines.enumerated().map { place, line in
      PageRow(
        .dated(
          DatedRow(
            date: line.date,
            text: line.text,
            mark: line.mark,
            isReview: false,
            isFirst: place == 0,
            isLast: place == lines.count - 1
          )
        ),
        figures: [
          ShownFigure(
            title: "change of the record",
            words: SourcedText(line.text, source: line.source)
          )
        ]
      )
    }
    return PageSection(
      .name("VERSIONS OF THE REGISTRY RECORD: \(versions.count) kept"),
      rows: rows + [PageRow(.legend(.changes))]
    )
  }
}

extension RegistrationChange {
  fileprivate var mark: ChangeMark { before == nil ? .new : .changed }
}
