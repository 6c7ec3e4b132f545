import Browser
import TrialPages
import TestSupport
import Testing
import TrialModel
import TrialQuery

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
    #expect(state.list?.listed.count == 32)
    #expect(state.list?.view.filter.isEmpty == true)
    #expect(state.marks.isEmpty && state.openingOptions == PageOptions())
  }
}
