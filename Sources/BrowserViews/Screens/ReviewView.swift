import Browser
import TrialPages
import TerminalModel
import TrialChecks
import TrialModel

/// Draws the review at its open tab.
struct ReviewView {
  private let state: BrowserState
  private let screen: ReviewScreen

  init(_ state: BrowserState, _ screen: ReviewScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let counts = state.checks.counts(of: state.checks.slips)
    TabbedView(
      state: state,
      tabs: screen.tabs,
      page: state.page(of: screen),
      path: ["Review"],
      identity: "radiotherapy + immunotherapy, searched \(state.catalogue.review.searched.text)",
      note: { $0 == .checks && counts.open > 0 ? " " + counts.label : "" }
    )
    .draw(on: &canvas)
  }
}

extension CheckCounts {
  /// How many findings are undecided, `!` while a failure is among them.
  var label: String { "\(open)\(openFailures > 0 ? "!" : "")" }
}
