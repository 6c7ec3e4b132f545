import TrialFigures
import TrialPages
import TrialQuery

extension ComparisonScreen: ScreenState {
  var screen: Screen { .comparison(self) }
  var context: KeyContext { .comparison }
  var title: String { "Comparison" }
  var exportFigure: ExportFigure { .comparison(trials, leavingOutSame: leavesOutSame) }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  mutating func renew(in browser: BrowserState) { drawAnew(from: browser.catalogue) }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) { figures }

  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    .init(
      name: "\(trials.count) compared",
      rows: trials.compactMap(browser.index.row),
      filter: ""
    )
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (rows, selection)
  }
}
