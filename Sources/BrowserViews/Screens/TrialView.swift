import Browser
import TrialPages
import TerminalModel
import TrialChecks
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
    let note = note(of: trial)
    TabbedView(
      state: state,
      tabs: screen.tabs,
      page: state.page(of: screen),
      path: below + [trial.name],
      identity: "\(trial.id.text) · \(trial.role.words)",
      note: { $0 == .checks ? note : "" },
      prompt: screen.prompt?.line
    )
    .draw(on: &canvas)
  }

  /// How many findings are undecided; nothing where none is, or before the checks were run.
  private func note(of trial: Trial) -> String {
    guard state.checks.knows(trial.id) else { return "" }
    let counts = state.checks.counts(of: state.checks.slips(of: trial.id))
    return counts.open > 0 ? " \(counts.label)" : ""
  }

  /// The names of the screens below this one.
  private var below: [String] { state.screens.dropLast().map(\.title) }
}
