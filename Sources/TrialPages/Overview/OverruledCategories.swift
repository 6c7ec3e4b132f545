import TrialModel

/// The categories of a trial that readers set, beside what the rules said or we filed.
struct OverruledCategories {
  private let trial: Trial

  init(_ trial: Trial) { self.trial = trial }

  /// The section of the overview; `nil` where nobody set any.
  var section: PageSection? {
    let overruled = trial.classification.overruled
    guard !overruled.isEmpty else { return nil }
    return PageSection(.name("SET BY READERS"), rows: overruled.map(row))
  }

  private func row(_ overruled: Classification.Overruled) -> PageRow {
    let override = overruled.override
    let voice = trial.role == .registry ? "the rules" : "filed here"
    return PageRow(
      .statement(
        label: override.subject.category.rawValue,
        text: "\(override.valueText) (\(override.signature)); \(voice): \(overruled.beforeText)"
      ),
      figures: [ShownFigure(overruled)]
    )
  }
}
