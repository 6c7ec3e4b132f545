import TerminalModel
import TrialQuery

/// What a review decided about a trial, in the preview: one line, none without a review.
struct ScreeningPreview {
  private let trial: ListedTrial
  private let width: Int

  init(of trial: ListedTrial, width: Int) {
    self.trial = trial
    self.width = width
  }

  var lines: [Line] {
    guard let record = trial.screening else { return [] }
    return [
      Line([
        .init("Screening", at: 2, ink: .heading),
        .init(TextWidth.clip(record.brief, to: width - 21), at: 19),
      ])
    ]
  }
}
