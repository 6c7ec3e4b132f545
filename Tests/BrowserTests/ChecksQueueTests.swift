import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialChecks
import TrialModel

@Suite struct ChecksQueueTests {
  @Test("c on the list shows every finding of the catalogue, failures first, and Enter its trial")
  func showsAll() throws {
    var state = try BrowserState.opened()
    try state.press(script: "c")
    guard case .review(let screen) = state.screen else {
      Issue.record("c did not open the review")
      return
    }
    #expect(screen.tabs.open == .checks)
    #expect(state.checks.findings == checkFindings(of: state.catalogue))
    let names = screen.page(of: state.catalogue, state.checks).sections.compactMap(\.heading)
    #expect(names.count > 2)
    let place = try #require(
      screen.page(of: state.catalogue, state.checks).selectableRows.firstIndex {
        $0.link == .trial(TrialID("NCT00861614"), .checks)
      }
    )
    for _ in 0..<place { _ = state.press(.down) }
    _ = state.press(.enter)
    #expect(state.openTrial?.trial == TrialID("NCT00861614"))
    #expect(state.openTrial?.tabs.open == .checks)
    try state.press(script: "q")
    guard case .review(let again) = state.screen else {
      Issue.record("q did not go back to the review")
      return
    }
    #expect(again.tabs.selection.row == place)
  }
}
