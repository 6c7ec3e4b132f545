import TrialPages
import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialChecks
import TrialModel
import TrialQuery

/// A study whose record was just read from the store.
@Suite struct ReadStudyTests {
  /// A trial of the catalogue with a record that contradicts it.
  private func joined() throws -> (trial: Trial, catalogue: Catalogue) {
    let catalogue = try Catalogue.bundled()
    let own = try #require(catalogue.trial(TrialID("NCT00861614")))
    let record = Registration.invented(own.id.text, phases: ["PHASE2"])
    return (own.joined(with: record, classification: nil), catalogue)
  }

  private func tabs(of state: BrowserState) -> String {
    let theme = Theme(colours: .none, repertoire: .unicode)
    let lines = render(state, theme: theme).text.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return String(lines[1])
  }

  @Test("it is shown before its checks are run, whose number follows once the program rests")
  func putsOffChecks() throws {
    let (trial, catalogue) = try joined()
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials, .bundled),
      size: Size(columns: 120, rows: 40)
    )
    #expect(!state.putsOffChecks)
    #expect(state.apply(.studiesRead([trial], for: .opening)).isEmpty)
    #expect(state.putsOffChecks)
    #expect(tabs(of: state).contains("5 Checks   6 History"))
    let page = tabs(of: state)

    #expect(state.apply(.rested).isEmpty)
    let found = checkFindings(of: trial, in: catalogue.keeping(trial))
    #expect(found.contains { $0.because == "the imported record has another phase" })
    let open = state.checks.counts(of: Slip.slips(of: found)).open
    #expect(!state.putsOffChecks)
    #expect(tabs(of: state).contains("5 Checks \(open)"))
    #expect(tabs(of: state) != page)
  }

  @Test("a key pressed meanwhile finds the checks run, and resting changes nothing more")
  func runsChecksWithNextKey() throws {
    let (trial, catalogue) = try joined()
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials, .bundled),
      size: Size(columns: 120, rows: 40)
    )
    _ = state.apply(.studiesRead([trial], for: .opening))
    _ = state.press(.down)
    #expect(!state.putsOffChecks)
    let before = state
    _ = state.apply(.rested)
    let isSame = state == before
    #expect(isSame)
  }
}
