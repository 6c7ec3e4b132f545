import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

/// The screen of one adverse event over the trials in view.
@Suite struct EventAcrossScreenTests {
  private func screen(_ state: BrowserState) -> EventAcrossScreen? {
    if case .eventAcross(let screen) = state.screen { screen } else { nil }
  }

  @Test func `E asks for a term, and shows its rows over the trials in view`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E")
    #expect(state.context == .eventSearch)
    try state.press(script: "'pneumonitis' Enter")
    #expect(state.context == .eventAcross)
    #expect(screen(state)?.asked.term == "pneumonitis")
    #expect(screen(state)?.page.events.contains { $0.term == "PACIFIC" } == true)
  }

  @Test func `Enter opens the harms of the trial, q goes back, w says it in words`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E 'pneumonitis' Enter Enter")
    #expect(state.openTrial?.tabs.open == .toxicity)
    try state.press(script: "q w")
    #expect(screen(state)?.isInWords == true)
    try state.press(script: "q")
    #expect(state.list != nil)
  }

  @Test func `Escape before a term was given leaves the screen`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E 'pneu' Escape")
    #expect(state.list != nil)
  }

  @Test func `a slash asks for another term, and Escape keeps the one before`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E 'fatigue' Enter / 'colitis' Escape")
    #expect(screen(state)?.asked.term == "fatigue")
    try state.press(script: "/ 'colitis' Enter")
    #expect(screen(state)?.asked.term == "colitis")
  }

  @Test func `the palette knows it`() throws {
    var state = try BrowserState.opened()
    try state.press(script: ": 'one adverse event' Enter")
    #expect(screen(state) != nil)
  }

  @Test("y on a row of values copies every arm with its denominator")
  func copiesBothArms() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 4 j j")
    guard case .copy(let text) = try state.press(script: "y").first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("64/393") && text.contains("7/396") && text.contains("risk difference"))
    #expect(text.hasSuffix("]"))
  }

  @Test("a difference of rates has the interval that both arms' intervals give")
  func rateDifference() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'NCT02125461' Enter Enter 3")
    let screen = try #require(state.openTrial)
    let figures = state.page(of: screen).selectableRows.flatMap(\.figures)
    let difference = try #require(
      figures.first {
        $0.computation?.name == "difference of rates"
          && $0.computation?.formula.contains("42.9") == true
      }
    )
    // Of 42.9 (38.2-47.4) and 33.4 (27.3-39.6): the bounds of the published formula by hand.
    #expect(difference.text == "+9.5 points (1.7 to 17.1), 95 % CI")
  }

  @Test("the space bar and C-d page where they mean nothing else", arguments: ["Space", "C-d"])
  func pages(key: String) throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 3 \(key)")
    let paged = state.openTrial?.tabs.selection
    var other = try BrowserState.opened()
    try other.press(script: "/ 'CA184-043' Enter Enter 3 PageDown")
    #expect(paged == other.openTrial?.tabs.selection && paged?.row != 0)
  }

  @Test("of marked trials alone it says so, and a key takes the marks away", arguments: ["E", "F"])
  func marked(key: String) throws {
    var state = try BrowserState.opened()
    let ask = key == "E" ? " 'pneumonitis' Enter" : ""
    try state.press(script: "m \(key)\(ask)")
    func isOfMarked(_ state: BrowserState) -> Bool? {
      switch state.screen {
      case .eventAcross(let screen): screen.asked.areMarked
      case .forest(let screen): screen.subject.areMarked
      default: nil
      }
    }
    #expect(isOfMarked(state) == true)
    try state.press(script: "U")
    #expect(isOfMarked(state) == false)
    #expect(state.marks.isEmpty)
    #expect(key == "F" || screen(state)?.asked.term == "pneumonitis")
    #expect(state.message?.text == "1 mark taken away")
  }

  @Test func `the event stands once over its rows, and single groups stand apart`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E 'pneumonitis' Enter")
    let page = try #require(screen(state)?.page)
    let names = page.sections.flatMap(\.rows).compactMap { row in
      if case .paragraph(let text) = row.content { text } else { nil as String? }
    }
    #expect(names.contains("pneumonitis or radiation pneumonitis"))
    // Under one name a row is told from the next by trial, arms, limits and grade.
    for section in page.sections {
      var seen: Set<String> = []
      for row in section.rows {
        switch row.content {
        case .paragraph: seen = []
        case .event(let event):
          let words = "\(event.term) \(event.qualifier ?? "") \(event.grade?.text ?? "")"
          #expect(seen.insert(words).inserted, "\(words)")
        default: break
        }
      }
    }
  }
}
