import Browser
import TerminalModel
import TrialPages

/// Draws flow and agreement of a living review.
struct ReviewFlowView {
  private let state: BrowserState
  private let screen: ReviewFlowScreen

  init(_ state: BrowserState, _ screen: ReviewFlowScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    TabbedView(
      state: state,
      tabs: screen.tabs,
      page: state.page(of: screen),
      path: [
        screen.tabs.open == .flow && screen.isInWords ? "Flow in words" : screen.tabs.open.title
      ],
      identity: state.openReview.map { "review \($0.name)" } ?? "",
      note: { _ in "" }
    )
    .draw(on: &canvas)
  }
}
