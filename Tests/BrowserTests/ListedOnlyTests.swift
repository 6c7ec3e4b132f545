import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialImport
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
    #expect(try state.press(script: "Enter") == [.readStudies([selected], for: .opening)])
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

  @Test("comparing marked rows asks for those that are not at hand, and then compares all")
  func comparesUnread() throws {
    var state = try opened()
    try state.press(script: "/ 'NCT00000001' Enter m 0 g")
    let selected = try #require(state.list?.selected)
    try #require(state.catalogue.trial(selected) == nil)
    let effects = try state.press(script: "m =")
    #expect(effects == [.readStudies([selected], for: .performing(.compare))])
    let read = Trial(Registration.invented(selected.text))
    #expect(state.apply(.studiesRead([read], for: .performing(.compare))).isEmpty)
    guard case .comparison(let screen) = state.screen else {
      Issue.record("nothing is compared")
      return
    }
    #expect(Set(screen.trials) == [TrialID("NCT00000001"), selected])
  }

  @Test("a forest plot asks for the studies in view that have results and are not at hand")
  func drawsUnread() throws {
    var state = try opened()
    try state.press(script: "/ 'has:results has:toxicity' Enter")
    let wanted = Set(state.list?.listedIDs ?? []).subtracting(state.catalogue.trials.map(\.id))
    let count = wanted.count
    guard
      case .readStudies(let asked, .performing(.openForest))? = try state.press(script: "F").first
    else {
      Issue.record("nothing was asked for of \(count)")
      return
    }
    #expect(Set(asked) == wanted)
    let results = Registration.inventedWithResults().results
    let read = asked.map { Trial(Registration.invented($0.text, results: results)) }
    #expect(state.apply(.studiesRead(read, for: .performing(.openForest))).isEmpty)
    guard case .forest(let screen) = state.screen else {
      Issue.record("nothing is drawn")
      return
    }
    #expect(screen.plot.asked >= count)
  }

  @Test("too many studies for a forest plot are left out, and the message says what to do")
  func leavesOutTooMany() throws {
    let catalogue = try Catalogue.invented([.invented(1)])
    let rows = Array(GeneratedRows(3000, seed: 4))
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(rows),
      size: Size(columns: 120, rows: 40)
    )
    #expect(try state.press(script: "F").isEmpty)
    #expect(state.message?.text.contains("narrow to 50, or mark by m") == true)
  }

  @Test(
    "p, y and O on such a row ask for the study first, and then do what was wanted",
    arguments: [("p", Action.showSource), ("y", .copyFigure), ("O", .overrule)]
  )
  func readsFirst(key: String, action: Action) throws {
    let study = Trial(Registration.invented("NCT90000007"))
    let catalogue = try Catalogue.invented([.invented(1)])
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials.map { ListedTrial($0) } + [ListedTrial(study)]),
      size: Size(columns: 120, rows: 40)
    )
    try state.press(script: "/ 'NCT90000007' Enter")
    #expect(try state.press(script: key) == [.readStudies([study.id], for: .performing(action))])
    let effects = state.apply(.studiesRead([study], for: .performing(action)))
    #expect(state.screens.count == 1)
    switch (state.popUp, key) {
    case (.source(let popUp)?, "p"):
      #expect(popUp.figures.map(\.title).contains("newest known state"))
      #expect(popUp.figures.allSatisfy { $0.source != nil })
    case (.overriding(let popUp)?, "O"): #expect(popUp.trial.id == study.id)
    case (nil, "y"):
      guard case .copy(let text)? = effects.first else {
        Issue.record("nothing was copied")
        return
      }
      #expect(text.contains("NCT90000007") && text.contains("ClinicalTrials.gov"))
    default: Issue.record("\(key) did something else")
    }
  }
}
