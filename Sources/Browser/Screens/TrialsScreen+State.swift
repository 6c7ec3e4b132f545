import TrialFigures
import TrialModel
import TrialPages

extension TrialsScreen: ScreenState {
  var screen: Screen { .trials(self) }
  var title: String { scope?.title ?? "Trials" }
  var exportFigure: ExportFigure { .list }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  mutating func renew(in browser: BrowserState) {
    if index != browser.index { list(from: browser.index, in: browser.size) }
  }

  func trial(in browser: BrowserState) -> Trial? { selected.flatMap(browser.catalogue.trial) }

  func hasTrial(in browser: BrowserState) -> Bool { place != nil }

  // What a trial has is not looked up for a hint: the first frame reads no trial.
  func hasSource(in browser: BrowserState) -> Bool { place != nil }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    (trial(in: browser).map(Self.figures) ?? [], 0)
  }
}
