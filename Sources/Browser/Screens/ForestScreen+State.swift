import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

extension ForestScreen: ScreenState {
  var screen: Screen { .forest(self) }
  var context: KeyContext { .forest }
  var title: String { "Forest" }
  var exportFigure: ExportFigure {
    tabs.open == .plot ? .forest(subject, options) : .forestPage(tabs.open, subject, options)
  }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  mutating func renew(in browser: BrowserState) { drawAnew(from: browser.catalogue) }

  func trial(in browser: BrowserState) -> Trial? { trial(in: browser.catalogue) }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    page.figures(at: selection)
  }

  /// The trials that have a ratio in it, chosen by the filter of the list unless marked.
  ///
  /// `nil` for a plot without any.
  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    let plotted = plot.studies.map(\.trial.id).eachOnce
    let isChosenByFilter =
      switch subject {
      case .trials, .event: !subject.areMarked
      case .trial: false
      }
    guard !plotted.isEmpty else { return nil }
    return .init(
      name: "\(plotted.count) plotted",
      rows: plotted.compactMap(browser.index.row),
      filter: isChosenByFilter ? browser.listBelow?.chosenBy ?? "" : ""
    )
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (page, selection)
  }
}
