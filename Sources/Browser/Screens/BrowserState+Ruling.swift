import TrialPages
import TerminalModel
import TrialModel
import TrialQuery

/// How screens follow what readers decide and set.
extension BrowserState {
  /// The catalogue as decisions and overrides leave it.
  var ruledCatalogue: Catalogue { checks.ruledCatalogue.overridden(by: overrides) }

  /// Shows what readers say now on every screen; selections stay where they can.
  mutating func drawAnew() {
    catalogue = ruledCatalogue
    keptPage = nil
    index = index.ruled(by: catalogue, overrides)
    for place in screens.indices {
      var state = screens[place].state
      state.renew(in: self)
      screens[place] = state.screen
    }
    settlePage()
  }

  /// The open page of a trial or the review with its selection.
  var openPage: (page: Page, selection: PageSelection)? { screen.state.openPage(in: self) }

  mutating func settlePage() {
    guard let (page, selection) = openPage else { return }
    var settled = selection
    settled.settle(on: page)
    select(settled)
  }

  mutating func select(_ selection: PageSelection) {
    switch screen {
    case .trial(var screen):
      screen.tabs.selection = selection
      replaceTop(.trial(screen))
    case .review(var screen):
      screen.tabs.selection = selection
      replaceTop(.review(screen))
    default: break
    }
  }
}
