import Browser
import TrialPages
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TerminalModel

@Suite struct SessionTests {
  @Test("what was chosen is there again next time")
  func roundTrip() throws {
    var state = try BrowserState.opened()
    try state.press(
      script: "/ 'role:running -status:terminated \"lung cancer\"' Enter s Down Enter m j v"
    )
    try state.press(script: "C Down Space q")
    let session = state.session
    let read = Session(text: session.text, index: state.index)
    #expect(read == session)
    let again = try BrowserState.opened(session: read)
    #expect(again.list?.listedIDs == state.list?.listedIDs)
    #expect(again.list?.selected == state.list?.selected)
    #expect(again.marks == state.marks)
  }

  @Test("data cuts are gone through from the newest day, then those with a name, then all")
  func turnsDataCuts() throws {
    let cuts = ["2014-03", "final analysis", "2020-02-01", "2016"]
    let trial = Trial.invented(
      results: try cuts.map { try .printed("0.85 (0.72-1.00)", .ratio, dataCut: $0) }
    )
    var state = BrowserState(catalogue: try .invented([trial]), size: Size(columns: 80, rows: 24))
    try state.press(script: "Enter 3")
    var shown: [String?] = []
    for _ in 0...cuts.count {
      try state.press(script: "d")
      shown.append(state.openTrial?.options.dataCut)
    }
    #expect(shown == ["2020-02-01", "2016", "2014-03", "final analysis", nil])
  }

  @Test("earlier searches come back after a start, the latest first, and no more than fifty")
  func keepsSearches() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'durva  \"head and neck\"' Enter / C-u 'site:(lung OR brain)' Enter")
    let session = Session(text: state.session.text, index: state.index)
    #expect(session.searches.texts == ["durva  \"head and neck\"", "site:(lung OR brain)"])
    var again = try BrowserState.opened(session: session)
    try again.press(script: "0 / C-p C-p")
    #expect(again.list?.prompt?.text == "durva  \"head and neck\"")
    let many = TypedHistory(
      (0..<80).map { "search \($0)" } + [String(repeating: "x", count: 2_000)]
    )
    let kept = Session(text: Session(searches: many).text, index: state.index).searches.texts
    #expect(kept == (30..<80).map { "search \($0)" })
    // A line end would end the setting.
    #expect(TypedHistory(["lung\nmarks NCT00000001"]).texts.isEmpty)
  }

  @Test("the effect measure and the alpha/beta chosen last are those of the next trial and start")
  func keepsChoices() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 4 d 2 + + q j Enter")
    let options = try #require(state.openTrial?.options)
    #expect(options.measure == .riskRatio && options.alphaBeta == 12)
    let session = Session(text: state.session.text, index: state.index)
    var again = try BrowserState.opened(session: session)
    try again.press(script: "Enter")
    #expect(again.openTrial?.options.measure == .riskRatio)
    #expect(again.openTrial?.options.alphaBeta == 12)
    // What belongs to one trial stays with it.
    try again.press(script: "4 t s q Enter")
    #expect(again.openTrial?.options.order == .source && again.openTrial?.options.grade == nil)
  }

  @Test(
    "a session that makes no sense is left at the standard",
    arguments: [
      "", "\n\n\n", "rtio-tui session 1\nfilter site:nowhere\nsort sideways\n",
      "rtio-tui session 1\ncolumns\nmarks\npreview\n", "\u{0}\u{1B}[2J garbage \u{FFFD}",
      "rtio-tui session 1\ntrial NCT99999999\nmarks NCT99999999 x\n",
      "rtio-tui session 1\nmeasure luck\nalpha-beta -3\nalpha-beta 99999999999999999999\n",
    ]
  )
  func survives(text: String) throws {
    let catalogue = try Catalogue.bundled()
    let session = Session(text: text, index: TrialIndex(catalogue.trials, .bundled))
    let state = try BrowserState.opened(session: session)
    #expect(state.list?.listed.count == 61)
    #expect(state.list?.view.filter.isEmpty == true)
    #expect(state.marks.isEmpty && state.openingOptions == PageOptions())
  }
}
