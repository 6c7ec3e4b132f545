import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// The line that says where one stands and what happened.
@Suite struct StatusLineTests {
  /// The status line of an 80 column screen after some keys.
  private func status(_ script: String) throws -> String {
    let size = Size(columns: 80, rows: 24)
    var state = BrowserState(catalogue: try .bundled(), size: size)
    for key in try KeyScript.parse(script) { _ = state.press(key) }
    let lines = render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[22])
  }

  @Test(
    "what is said is there whole, the place before it where there is room",
    arguments: [
      ("u", " 1 of 61 · nothing to undo"),
      ("Enter u", " undo and redo change the list; q goes back to it"),
      ("/ 'NCT03391869' Enter Enter 2 +", " no course here has dose and fractions in numbers"),
      ("/ 'PACIFIC' Enter Enter 3 3", " Results is open"),
    ]
  )
  func isWhole(script: String, said: String) throws {
    let status = try status(script)
    #expect(status.hasSuffix(said), "\(status)")
    #expect(!status.contains("…"))
  }

  @Test("the legend of the list is there in whole parts", arguments: 0...6)
  func dropsWholeParts(marks: Int) throws {
    let status = try status(String(repeating: "m j ", count: marks) + "j k")
    #expect(status.contains("N randomised, e enrolled, t target"))
    #expect(
      !status.contains("…") && (status.hasSuffix("medical advice") || status.hasSuffix("target"))
    )
  }
}
