import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

/// What help says of the digits, in the place it was asked for.
@Suite struct HelpViewTests {
  @Test(
    "help names as many digits as there are tabs",
    arguments: [
      ("Enter ? 'tab'", TrialTab.allCases.count), ("R ? 'tab'", ReviewTab.allCases.count),
    ]
  )
  func digits(keys: String, count: Int) throws {
    var state = BrowserState(catalogue: try .bundled(), size: Size(columns: 80, rows: 24))
    try state.press(script: keys, on: PartialDate("2026-11-30"))
    let text = render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
    let line = text.split(separator: "\n").first { $0.contains("tab of that number") }
    #expect(line?.contains(" 1-\(count) ") == true, "\(text)")
  }
}
