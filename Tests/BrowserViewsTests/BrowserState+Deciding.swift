import TrialPages
import Browser
import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Presses the keys of a script; decisions, overrides and notes are kept at once, with that date.
  mutating func press(script: String, on date: PartialDate) throws {
    for key in try KeyScript.parse(script) {
      for effect in press(key) {
        switch effect {
        case .decide(let request):
          let decisions = checks.decisions.deciding(request, on: date)
          _ = apply(.decisionEnded(.kept(decisions, where: "kept in ~/decisions.json")))
        case .overrule(let request):
          let overrides = overrides.following(request, on: date)
          _ = apply(.overrideEnded(.kept(overrides, where: "kept in ~/overrides.json")))
        case .annotate(let request):
          let notes = notes.following(request, on: date)
          _ = apply(.noteEnded(.kept(notes, where: "kept in ~/notes.json")))
        default: break
        }
      }
    }
  }
}
