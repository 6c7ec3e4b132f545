import TrialPages

extension ReviewScreen: ScreenState {
  var screen: Screen { .review(self) }
  var title: String { "Review" }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    browser.page(of: self).figures(at: tabs.selection)
  }

  func pageToKeep(in browser: BrowserState) -> KeptPage? {
    KeptPage(subject: browser.subject(of: self), page: browser.page(of: self))
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (browser.page(of: self), tabs.selection)
  }
}
