import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct EventForestWidthTests {
  @Test(
    "the weights of a plot of an event stand whole, whatever the width and the measure",
    arguments: [76, 80, 84, 90, 99, 100, 120, 160],
    ["", " M", " M M"]
  )
  func weights(columns: Int, measure: String) throws {
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: columns, rows: 40)
    )
    for key in try KeyScript.parse("/ 'ae:pneumonitis' Enter F\(measure) d") {
      _ = state.press(key)
    }
    let frame = render(
      state,
      theme: Theme(colours: .none, repertoire: .unicode, isPlain: false)
    )
    let lines = frame.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasSuffix("weight") })
    let total = try #require(lines.first { $0.contains("Mantel-Haenszel") && $0.contains("◆") })
    #expect(total.hasSuffix(" 100"))
  }
}
