import Browser
import TestSupport
import Testing
import TrialModel
import TrialPages

@Suite struct SinceTabTests {
  private func row(_ state: BrowserState) throws -> PageRow {
    guard case .review(let screen) = state.screen else { throw Missing() }
    let rows = state.page(of: screen).selectableRows
    return rows[screen.tabs.selection.row]
  }

  private struct Missing: Error {}

  @Test("one key leads there from the list, and on the review to its tab")
  func key() throws {
    for keys in ["W", "R W", "R 8"] {
      var state = try BrowserState.opened()
      try state.press(script: keys)
      guard case .review(let screen) = state.screen else {
        Issue.record("\(keys) does not open the review")
        continue
      }
      #expect(screen.tabs.open == .since)
    }
  }

  @Test("Enter on a pooled line opens its forest, pooled the same")
  func forest() throws {
    var state = try BrowserState.opened()
    try state.press(script: "W")
    var steps = 0
    while steps < 60 {
      if case .reported(let line) = try row(state).content, line.kind == .pooled,
        case .forest = try row(state).link
      {
        try state.press(script: "Enter")
        guard case .forest(let screen) = state.screen, case .pooled(let rows) = screen.plot.pool
        else {
          Issue.record("no pooled forest")
          return
        }
        #expect(line.result.hasSuffix("\(rows.entry.text) \(rows.entry.interval.text)"))
        return
      }
      try state.press(script: "j")
      steps += 1
    }
    Issue.record("no pooled line")
  }

  @Test("w says the lines in sentences and keeps what is selected; other tabs are in words already")
  func inWords() throws {
    var state = try BrowserState.opened()
    try state.press(script: "W } j")
    let before = try row(state)
    try state.press(script: "w")
    let said = try row(state)
    #expect(said.figures == before.figures && said.link == before.link)
    guard case .paragraph(let text) = said.content else {
      Issue.record("not in words")
      return
    }
    #expect(text.contains("pooled over"))
    try state.press(script: "w")
    #expect(try row(state) == before)
    try state.press(script: "1 w")
    #expect(state.message?.text == "Questions is in words already")
  }

  @Test("Enter on a trial opens its results")
  func results() throws {
    var state = try BrowserState.opened()
    try state.press(script: "W")
    for _ in 0..<60 {
      if case .reported(let line) = try row(state).content, line.kind == .trial { break }
      try state.press(script: "j")
    }
    try state.press(script: "Enter")
    guard case .trial(let screen) = state.screen else {
      Issue.record("no trial")
      return
    }
    #expect(screen.tabs.open == .results)
  }

  @Test("the eighth digit is a tab of the review alone, and says so on a trial")
  func eighth() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 5 8")
    #expect(state.message?.text.hasPrefix("8 does nothing here") == true)
  }
}
