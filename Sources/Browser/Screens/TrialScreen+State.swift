import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

extension TrialScreen: ScreenState {
  var screen: Screen { .trial(self) }
  var title: String { trial.text }

  /// The toxicity table is a figure; every other tab is pictured.
  var exportFigure: ExportFigure {
    tabs.open == .toxicity ? .toxicity(trial, options) : .screen
  }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  func trial(in browser: BrowserState) -> Trial? { browser.catalogue.trial(trial) }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    browser.page(of: self).figures(at: tabs.selection)
  }

  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    trial(in: browser)
      .map { trial in
        let rows = browser.index.row(of: trial.id).map { [$0] } ?? []
        return .init(name: trial.name, rows: rows, filter: "")
      }
  }

  func pageToKeep(in browser: BrowserState) -> KeptPage? {
    KeptPage(subject: browser.subject(of: self), page: browser.page(of: self))
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (browser.page(of: self), tabs.selection)
  }
}
