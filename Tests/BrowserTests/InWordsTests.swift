import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

@Suite struct InWordsTests {
  private func page(_ script: String) throws -> Page {
    var state = try BrowserState.opened()
    try state.press(script: script)
    let trial = try #require(state.currentTrial)
    return try #require(state.openTrial?.page(of: trial, in: state.catalogue, state.checks))
  }

  @Test(
    "adverse events are said in words: every group, the difference, and with whom there are more"
  )
  func toxicity() throws {
    let drawn = try page("/ 'CA184-043' Enter Enter 4")
    let said = try page("/ 'CA184-043' Enter Enter 4 w")
    #expect(said.selectableRows.map(\.figures) == drawn.selectableRows.map(\.figures))
    let events = drawn.sections.flatMap(\.rows).compactMap { row -> EventRow? in
      if case .event(let row) = row.content { row } else { nil }
    }
    #expect(!events.isEmpty)
    for event in events {
      let sentence = said.paragraphs.first { $0.hasPrefix(event.term) }
      #expect(sentence != nil, "\(event.term)")
    }
    let diarrhoea = try #require(said.paragraphs.first { $0.hasPrefix("diarrhoea, grade 3-4") })
    #expect(diarrhoea.contains("IPI+RT 64/393, 16 %"))
    #expect(diarrhoea.contains("more with IPI+RT, the interval leaves out 0"))
  }

  @Test("a comparison is said in words, trial by trial, with its figures where they were")
  func comparison() throws {
    var state = try BrowserState.opened()
    try state.press(script: "m j m =")
    guard case .comparison(let drawn) = state.screen else {
      Issue.record("no comparison")
      return
    }
    try state.press(script: "w")
    guard case .comparison(let said) = state.screen else {
      Issue.record("no comparison")
      return
    }
    #expect(said.rows.selectableRows.map(\.figures) == drawn.rows.selectableRows.map(\.figures))
    let names = said.trials.compactMap { state.catalogue.trial($0)?.name }
    #expect(said.rows.paragraphs.contains { text in names.allSatisfy { text.contains($0) } })
  }
}
