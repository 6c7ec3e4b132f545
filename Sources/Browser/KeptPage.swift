package import TrialPages
import TrialModel
import TrialQuery
import TrialScreening

/// A page with what it was made from, so that it is made once and not at every key.
struct KeptPage: Hashable, Sendable {
  /// Everything that a page depends on.
  enum Subject: Hashable, Sendable {
    case trial(TrialID, TrialTab, PageOptions, ScreenedRecord?, [ReaderNote], edition: Int)
    case review(ReviewTab, inWords: Bool, edition: Int)
    case reviewFlow(ReviewFlowTab, inWords: Bool, edition: Int)
  }

  let subject: Subject
  let page: Page
}

extension BrowserState {
  /// The open tab of a trial as a page; an empty one when the trial is not at hand.
  package func page(of screen: TrialScreen) -> Page {
    if let keptPage, keptPage.subject == subject(of: screen) { return keptPage.page }
    return catalogue.trial(screen.trial)
      .map { trial in
        screen.page(
          of: trial,
          in: catalogue,
          checks,
          record(of: screen),
          notes: notes.of(trial.id)
        )
      } ?? Page([])
  }

  /// The open tab of the review as a page.
  package func page(of screen: ReviewScreen) -> Page {
    if let keptPage, keptPage.subject == subject(of: screen) { return keptPage.page }
    return screen.page(of: catalogue, checks)
  }

  /// What the open tab of a trial depends on.
  func subject(of screen: TrialScreen) -> KeptPage.Subject {
    .trial(
      screen.trial,
      screen.tabs.open,
      screen.options,
      record(of: screen),
      notes.of(screen.trial),
      edition: checks.edition
    )
  }

  /// Where an open trial stands in the review that is open; `nil` without one.
  private func record(of screen: TrialScreen) -> ScreenedRecord? {
    index.review?.record(screen.trial)
  }

  /// What the open tab of the review depends on.
  func subject(of screen: ReviewScreen) -> KeptPage.Subject {
    .review(screen.tabs.open, inWords: screen.isInWords, edition: checks.edition)
  }

  /// Keeps the page that is open now for the next key and for drawing.
  mutating func keepOpenPage() { keptPage = screen.state.pageToKeep(in: self) }
}
