import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Rows of an index of which the catalogue has no trial, as those of a registry.
@Suite struct ListedOnlyTests {
  private func opened() throws -> BrowserState {
    let catalogue = try Catalogue.invented([.invented(1), .invented(2)])
    let rows = catalogue.trials.map { ListedTrial($0) } + Array(GeneratedRows(300, seed: 4))
    return BrowserState(
      catalogue: catalogue,
      index: TrialIndex(rows),
      size: Size(columns: 120, rows: 40)
    )
  }

  @Test("opening a row whose study is not at hand asks for the study and changes nothing")
  func asksForTheStudy() throws {
    var state = try opened()
    try state.press(script: "g")
    let selected = try #require(state.list?.selected)
    let before = state
    #expect(try state.press(script: "Enter") == [.readStudy(selected)])
    let isSame = state == before
    #expect(isSame)
    try state.press(script: "/ 'NCT00000001' Enter")
    #expect(try state.press(script: "Enter").isEmpty)
    #expect(state.openTrial?.trial == TrialID("NCT00000001"))
  }

  @Test("rows are marked, found, taken along and counted whether or not their study is at hand")
  func works() throws {
    var state = try opened()
    try state.press(script: "m j m")
    #expect(state.marks.count == 2 && state.list?.total == 302)
    #expect(state.list?.counts.total == 302)
    let effects = try state.press(script: "e Enter")
    guard case .export(let request) = effects.first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(request.trials == state.list?.listedIDs)
    let session = state.session
    #expect(Session(text: session.text, index: state.index) == session)
  }
}
