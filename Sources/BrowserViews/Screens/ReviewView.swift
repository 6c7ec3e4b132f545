import Browser
import TerminalModel
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
    let warnings = state.catalogue.warningCount
    // The seven names fill 80 columns but for the gap before the count.
    let gap = canvas.size.columns < 84 ? "" : " "
    TabbedView(
      state: state,
      tabs: screen.tabs,
      page: screen.page(of: state.catalogue),
      path: ["Review"],
      identity: "radiotherapy + immunotherapy, searched \(state.catalogue.review.searched.text)",
      note: { $0 == .checks ? "\(gap)\(warnings)!" : "" }
    )
    .draw(on: &canvas)
  }
}

extension Catalogue {
  /// How many discrepancies warn, over the review and all trials.
  fileprivate var warningCount: Int {
    (review.discrepancies + trials.flatMap(\.discrepancies)).count(where: \.standing.isWarning)
  }
}
