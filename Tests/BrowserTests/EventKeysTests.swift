import Browser
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages
import TrialQuery

/// Keys over the tables of adverse events of a record.
@Suite struct EventKeysTests {
  private func opened(_ script: String) throws -> BrowserState {
    var state = try BrowserState(
      records: [Trial(.inventedWithResults())],
      size: Size(columns: 80, rows: 24)
    )
    try state.press(script: "Enter 4 \(script)")
    return state
  }

  private func title(_ state: BrowserState) -> String {
    state.currentFigures.figures.first?.title ?? ""
  }

  @Test(
    "braces go from table to table",
    arguments: [
      ("}", "died, of any cause"), ("} }", "Pneumonitis"), ("} } }", "Invented term 1"),
      ("} } } {", "Pneumonitis"), ("} } j {", "Pneumonitis"), ("G {", "posted group A"),
    ]
  )
  func goesFromTableToTable(keys: String, expected: String) throws {
    #expect(title(try opened(keys)).hasPrefix(expected))
  }

  @Test func `a search shows what it finds while it is typed, and Escape drops it`() throws {
    let typing = try opened("/ 'seps'")
    #expect(typing.context == .eventSearch)
    #expect(title(typing).hasPrefix("Sepsis"))
    let kept = try opened("/ 'seps' Enter")
    #expect(kept.context == .toxicity)
    #expect(kept.openTrial?.options.events.search?.text == "seps")
    let dropped = try opened("} j / 'seps' Escape")
    #expect(dropped.openTrial?.options.events.search == nil)
    #expect(title(dropped) == title(try opened("} j")))
  }

  @Test func `a search that finds nothing leaves the screen in order`() throws {
    var state = try opened("/ 'nothing of the kind'")
    #expect(state.context == .eventSearch)
    try state.press(script: "C-u")
    #expect(state.openTrial?.options.events.search == nil)
    #expect(title(state).hasPrefix("Pneumonitis"))
  }

  @Test("a record has no grades, so that t cuts by percent", arguments: ["t", "%"])
  func cutsByPercent(key: String) throws {
    let counts = try (0...6).map { times in
      let keys = Array(repeating: key, count: times).joined(separator: " ")
      return try opened(keys).openTrial?.options.events.threshold
    }
    #expect(counts == [nil, 1, 2, 5, 10, 20, nil])
  }

  @Test func `where the catalogue has grades t goes through them and leaves the percent`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 4 t")
    #expect(state.openTrial?.options.grade != nil)
    #expect(state.openTrial?.options.events.threshold == nil)
  }

  @Test func `the selection stays with its event when the table is sorted or cut`() throws {
    let before = try opened("} } j")
    #expect(title(before).hasPrefix("Sepsis"))
    for keys in ["s", "s s", "s s s", "o", "z", "d"] {
      #expect(title(try opened("} } j \(keys)")).hasPrefix("Sepsis"), "\(keys)")
    }
  }

  @Test func `organ classes fold with a third press, and Enter opens one`() throws {
    let folded = try opened("o o } }")
    #expect(folded.openTrial?.options.events.isFolded == true)
    #expect(title(folded).contains("added up over its terms"))
    var state = folded
    let before = state.openTrial.map { state.page(of: $0).selectableRows.count }
    try state.press(script: "Enter")
    let after = state.openTrial.map { state.page(of: $0).selectableRows.count }
    #expect(before != after)
    #expect(try opened("o o o").openTrial?.options.isGrouped == false)
  }

  @Test func `under the groups a and b take the one selected`() throws {
    var state = try opened("} } } }")
    #expect(title(state) == "posted group A")
    try state.press(script: "j b")
    #expect(state.openTrial?.options.posted.pair == PostedChoice(compared: 0, reference: 1))
    try state.press(script: "j a")
    #expect(state.openTrial?.options.posted.pair == PostedChoice(compared: 2, reference: 1))
  }
}
