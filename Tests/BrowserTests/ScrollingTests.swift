import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct ScrollingTests {
  @Test("the list scrolls with two rows left beyond the selection, down and up")
  func keepsTwoRowsOfContext() throws {
    var state = try BrowserState.opened(80, 24)
    let first = try #require(state.list)
    let rows = TrialsLayout(state.size, of: first).listRows
    try #require(rows > 6 && first.listed.count > rows + 4)
    func press(_ key: String, _ times: Int) throws {
      for _ in 0..<times { try state.press(script: key) }
    }
    try press("j", rows - 3)
    #expect(state.list?.place == rows - 3 && state.list?.top == 0)
    try press("j", 1)
    #expect(state.list?.top == 1)
    try press("G", 1)
    let last = first.listed.count
    #expect(state.list?.place == last - 1 && state.list?.top == last - rows)
    try press("k", rows - 3)
    #expect(state.list?.place == last - rows + 2 && state.list?.top == last - rows)
    try press("k", 1)
    #expect(state.list?.top == last - rows - 1)
  }
}
