import Browser
import TerminalModel
import TrialModel

extension BrowserState {
  /// Presses the keys of a script; decisions are kept at once, with that date.
  mutating func press(script: String, on date: PartialDate) throws {
    for key in try KeyScript.parse(script) {
      for case .decide(let request) in press(key) {
        let decisions = checks.decisions.deciding(request, on: date)
        _ = apply(.decisionEnded(.kept(decisions, where: "kept in ~/decisions.json")))
      }
    }
  }
}
