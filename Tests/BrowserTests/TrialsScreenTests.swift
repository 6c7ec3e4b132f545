import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct TrialsScreenTests {
  @Test("moving down and up again changes nothing")
  func movesBack() throws {
    var state = try BrowserState.opened()
    let before = state
    try state.press(script: "j j j")
    #expect(state.list?.place == 3)
    try state.press(script: "k k k")
    let isSame = state == before
    #expect(isSame)
  }

  @Test("the selection stops at the ends", arguments: ["k", "PageUp", "Home", "g"])
  func stopsAtTheTop(key: String) throws {
    var state = try BrowserState.opened()
    try state.press(script: key)
    #expect(state.list?.place == 0)
  }

  @Test(
    "the selected trial is always on the screen",
    arguments: [(80, 24), (120, 40), (40, 10), (80, 8)]
  )
  func staysInView(columns: Int, rows: Int) throws {
    var state = try BrowserState.opened(columns, rows)
    let script = "j j j j PageDown j PageDown PageUp k G k g PageDown v f f j G"
    for key in try KeyScript.parse(script) {
      _ = state.press(key)
      let list = try #require(state.list)
      let place = try #require(list.place)
      let shown = TrialsLayout(state.size, of: list).listRows
      #expect(list.top <= place && (place < list.top + shown || shown == 0))
    }
  }

  @Test("a filter, a sort and a new size leave the cursor on its trial")
  func placeIsSacred() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'PACIFIC-2' Enter")
    let trial = try #require(state.list?.selected)
    #expect(trial == TrialID("NCT03519971"))
    try state.press(script: "/ C-u Enter")
    #expect(state.list?.selected == trial)
    try state.press(script: "s Down Enter")
    #expect(state.list?.selected == trial)
    _ = state.apply(.windowResized(Size(columns: 47, rows: 11)))
    _ = state.apply(.windowResized(Size(columns: 200, rows: 60)))
    #expect(state.list?.selected == trial)
    try state.press(script: "Enter 4 q")
    #expect(state.list?.selected == trial)
  }

  @Test("a search that loses the selected trial begins at its first row")
  func beginsAtTheFirst() throws {
    var state = try BrowserState.opened()
    try state.press(script: "G")
    #expect(state.list?.place == 60)
    try state.press(script: "/ 'class:PD-L1'")
    #expect((state.list?.listed.count ?? 0) > 2)
    #expect(state.list?.place == 0 && state.list?.top == 0)
    try state.press(script: "Escape")
    #expect(state.list?.place == 60)
  }

  @Test("a search is listed as it is typed, kept by Enter and dropped by Escape")
  func searches() throws {
    var state = try BrowserState.opened()
    let before = try #require(state.list)
    try state.press(script: "/ 'durva'")
    #expect(state.context == .search)
    let found = try #require(state.list?.listedIDs)
    #expect(found.count < before.listed.count && found.contains(TrialID("NCT02125461")))
    var dropped = state
    try dropped.press(script: "Escape")
    let isSame = dropped.list == before
    #expect(isSame)
    try state.press(script: "Enter")
    #expect(state.context == .trials)
    #expect(state.list?.listedIDs == found)
    #expect(state.list?.view.filter.text == "durva")
    try state.press(script: "Enter")
    #expect(state.openTrial?.trial == state.currentTrial?.id)
  }

  @Test("a search that cannot be read lists what stands before the error, and Tab repairs it")
  func repairsASearch() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'durva'")
    let durvalumab = try #require(state.list?.listedIDs)
    try state.press(script: "' site:lng'")
    #expect(state.list?.listedIDs == durvalumab)
    try state.press(script: "C-u 'site:lung'")
    let lung = try #require(state.list?.listedIDs)
    try state.press(script: "C-u 'site:lng'")
    #expect(state.list?.listed.count == 61)
    let prompt = try #require(state.list?.prompt)
    #expect(prompt.error != nil)
    try state.press(script: "Enter")
    #expect(state.context == .search)
    try state.press(script: "Tab")
    #expect(state.list?.prompt?.error == nil)
    #expect(state.list?.listedIDs == lung)
  }

  @Test("n and N go round the trials the last search found")
  func repeatsASearch() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'nivolumab' Enter 1")
    let all = try #require(state.list?.listedIDs)
    #expect(all.count == 61)
    let first = state.list?.selected
    try state.press(script: "n")
    let second = try #require(state.currentTrial)
    #expect(second.classification.agents.contains("nivolumab"))
    try state.press(script: "N")
    #expect(state.list?.selected == first || second.id != first)
  }

  @Test("digits remove chips, u brings them back, C-r takes them away again")
  func removesChips() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'class:PD-L1 site:lung' Enter")
    let both = try #require(state.list?.view)
    #expect(both.filter.terms.count == 2)
    try state.press(script: "1")
    #expect(state.list?.view.filter.text == "site:lung")
    try state.press(script: "u")
    let isSame = state.list?.view == both
    #expect(isSame)
    try state.press(script: "C-r")
    #expect(state.list?.view.filter.text == "site:lung")
    try state.press(script: "9")
    #expect(state.list?.view.filter.text == "site:lung")
    #expect(state.message != nil)
  }

  @Test("the facets choose what their text says, and the list is what the command line gives")
  func facetsFilter() throws {
    var state = try BrowserState.opened()
    try state.press(script: "f")
    #expect(state.context == .facets)
    var steps = 0
    while state.list?.facetUnderCursor?.facet.field != .site, steps < 20 {
      try state.press(script: "l")
      steps += 1
    }
    while state.list?.facetUnderCursor?.choice.label != "lung", steps < 60 {
      try state.press(script: "j")
      steps += 1
    }
    let promised = try #require(state.list?.facetUnderCursor?.choice.count)
    try state.press(script: "Space")
    #expect(state.list?.view.filter.text == "site:lung")
    #expect(state.list?.listed.count == promised)
    try state.press(script: "x")
    #expect(state.list?.view.filter.text == "-site:lung")
    #expect(state.list?.listed.count == 61 - promised)
    try state.press(script: "f")
    #expect(state.context == .trials)
  }

  @Test("every facet value leaves as many trials as it promises")
  func countsArePromises() throws {
    let catalogue = try Catalogue.bundled()
    let counts = FacetCounts(catalogue.trials, .everything)
    for facet in counts.facets {
      for choice in facet.choices {
        let filter = Filter.everything.choosing(choice.value, in: facet.field)
        #expect(
          filter.trials(of: catalogue.trials).count == choice.count,
          "\(facet.field.name):\(choice.value.text)"
        )
      }
    }
  }

  @Test("q ends the program on the list, Escape does nothing there")
  func leaves() throws {
    var state = try BrowserState.opened()
    let before = state
    #expect(try state.press(script: "Escape").isEmpty)
    // All it does is say so.
    #expect(state.message != nil)
    let isSame = state.withoutPopUp == before
    #expect(isSame)
    #expect(try state.press(script: "q") == [.quit])
  }

  @Test("a key without meaning changes nothing but the message")
  func wrongKey() throws {
    var state = try BrowserState.opened()
    let before = state
    try state.press(script: "Z")
    #expect(state.message?.text.hasPrefix("Z does nothing here") == true)
    try state.press(script: "j k")
    let isSame = state == before
    #expect(isSame)
  }

  @Test("marks stay with their trials, and M goes round them")
  func marks() throws {
    var state = try BrowserState.opened()
    try state.press(script: "m j j m")
    #expect(state.marks.count == 2)
    let second = state.list?.selected
    try state.press(script: "M")
    #expect(state.list?.place == 0)
    try state.press(script: "M")
    #expect(state.list?.selected == second)
    try state.press(script: "m")
    #expect(state.marks.count == 1)
  }

  @Test("columns are chosen, moved and undone")
  func columns() throws {
    var state = try BrowserState.opened()
    try state.press(script: "C")
    #expect(state.context == .columns)
    try state.press(script: "Down Space q")
    let columns = try #require(state.list?.view.columns)
    #expect(!columns.contains(.acronym) && columns.first == .id)
    try state.press(script: "u")
    #expect(state.list?.view.columns == nil)
  }
}
