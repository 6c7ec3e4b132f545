package import TrialPages
package import TrialModel
package import TrialScreening

/// A trial, open at a tab.
package struct TrialScreen: Hashable, Sendable {
  package internal(set) var trial: TrialID
  package internal(set) var tabs: Tabs<TrialTab>
  package internal(set) var options: PageOptions
  /// The search of the tables of adverse events while it is typed; `nil` when none is.
  package internal(set) var prompt: EventPrompt?

  package init(trial: TrialID, tab: TrialTab = .overview, options: PageOptions = PageOptions()) {
    self.trial = trial
    self.tabs = Tabs(open: tab)
    self.options = options
  }

  /// Where keys are pressed on the open tab.
  package var context: KeyContext {
    if prompt != nil { return .eventSearch }
    return switch tabs.open {
    case .results: .results
    case .toxicity: .toxicity
    case .arms: .arms
    case .checks: .checks
    default: .trial
    }
  }

  /// The open tab as a page.
  package func page(
    of trial: Trial,
    in catalogue: Catalogue,
    _ checks: CheckQueue,
    _ record: ScreenedRecord? = nil,
    notes: [ReaderNote] = []
  ) -> Page {
    switch tabs.open {
    case .overview: OverviewPage.page(of: trial, in: catalogue, record, notes: notes)
    case .arms: ArmsPage.page(of: trial, in: catalogue, options: options)
    case .results: ResultsPage.page(of: trial, in: catalogue, options: options)
    case .toxicity: inWords(ToxicityPage.page(of: trial, in: catalogue, options: options))
    case .checks: ChecksPage.page(of: trial, in: catalogue, checks)
    case .history: HistoryPage.page(of: trial, in: catalogue)
    case .sources: SourcesPage.page(of: trial, in: catalogue)
    }
  }

  /// The page as it is, or in words where that is asked for.
  private func inWords(_ page: Page) -> Page { options.isInWords ? page.inWords() : page }

  /// Shows another trial at the same tab, from its first row.
  mutating func show(_ trial: TrialID) {
    self.trial = trial
    options.posted = PostedOptions()
    prompt = nil
    tabs.startOver()
  }
}
