extension ImportsScreen: ScreenState {
  var screen: Screen { .imports(self) }
  var context: KeyContext { .imports }
  var title: String { "Imports" }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }
}

extension FindingsScreen: ScreenState {
  var screen: Screen { .findings(self) }
  var context: KeyContext { .findings }
  var title: String { "Findings" }

  func hasSource(in browser: BrowserState) -> Bool { current != nil }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }
}
