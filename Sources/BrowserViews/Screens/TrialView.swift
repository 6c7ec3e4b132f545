import Browser
import TerminalModel
import TrialModel

/// Draws a trial at its open tab.
struct TrialView {
  private let state: BrowserState
  private let screen: TrialScreen

  init(_ state: BrowserState, _ screen: TrialScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    guard let trial = state.catalogue.trial(screen.trial) else { return }
    let warnings = trial.discrepancies.count(where: \.standing.isWarning)
    TabbedView(
      state: state,
      tabs: screen.tabs,
      page: screen.page(of: trial, in: state.catalogue),
      path: below + [trial.name],
      identity: "\(trial.id.text) · \(trial.role.rawValue)",
      note: { $0 == .checks && warnings > 0 ? " \(warnings)!" : "" }
    )
    .draw(on: &canvas)
  }

  /// The names of the screens below this one.
  private var below: [String] {
    state.screens.dropLast()
      .map { screen in
        switch screen {
        case .trials(let list): list.scope?.title ?? "Trials"
        case .trial(let trial): trial.trial.text
        case .review: "Review"
        case .forest: "Forest"
        case .comparison: "Comparison"
        }
      }
  }
}
