import Browser
import TestSupport
import Testing
import TrialModel
import TrialPages

/// The pages of the forest screen, by their digits.
@Suite struct ForestPagesScreenTests {
  private func screen(_ keys: String) throws -> (state: BrowserState, forest: ForestScreen) {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: keys)
    guard case .forest(let forest) = state.screen else { throw NoForest() }
    return (state, forest)
  }

  private struct NoForest: Error {}

  @Test("digits open the pages, and each keeps its selection")
  func opensPages() throws {
    let (_, forest) = try screen("F j j 3 j 4 1")
    #expect(forest.tabs.open == .plot)
    #expect(forest.selection.row == 2)
    #expect(try screen("F j j 3 j 4 3").forest.selection.row == 1)
    for (key, tab) in [("2", ForestTab.funnel), ("3", .influence), ("4", .cumulative)] {
      let (_, forest) = try screen("F \(key)")
      #expect(forest.tabs.open == tab)
      #expect(!forest.page.selectableRows.isEmpty)
    }
  }

  @Test("w says every page in words, with as many figures of sources")
  func saysInWords() throws {
    for key in ["2", "3", "4"] {
      let drawn = try screen("F \(key)").forest.page
      let words = try screen("F \(key) w").forest.page
      let sources = { (page: Page) in
        Set(page.selectableRows.flatMap(\.figures).compactMap(\.source))
      }
      #expect(sources(drawn) == sources(words))
      #expect(!words.contents.contains { if case .funnel = $0 { true } else { false } })
    }
  }

  @Test("Enter on a point of the funnel opens its trial, p its source")
  func opensPoint() throws {
    let (state, forest) = try screen("F 2")
    let row = try #require(forest.page.selectableRows.first)
    guard case .trial(let id, _) = row.link(at: 0) else {
      Issue.record("no link")
      return
    }
    var opened = state
    try opened.press(script: "Enter")
    #expect(opened.openTrial?.trial == id)
    var asked = state
    try asked.press(script: "p")
    #expect(asked.popUp != nil)
  }

  @Test(
    "what belongs to the plot says on other pages where it works",
    arguments: ["x", "b", "T", "t"]
  )
  func saysWhere(key: String) throws {
    let (opened, forest) = try screen("F d 2")
    var state = opened
    try state.press(script: key)
    #expect(state.message?.text.contains("that is of the plot; 1 shows it") == true)
    guard case .forest(let after) = state.screen else { throw NoForest() }
    #expect(after == forest)
  }

  @Test("the method of the plot is that of its pages; another endpoint is drawn on the same page")
  func followsPlot() throws {
    let (_, forest) = try screen("F d 4")
    #expect(forest.page.paragraphs.contains { $0.contains("one effect common to all trials") })
    let (_, other) = try screen("F 4 Tab")
    #expect(other.tabs.open == .cumulative)
    #expect(other.plot.endpoint != forest.plot.endpoint)
  }

  @Test("e offers the page as a figure of its own")
  func exportsPage() throws {
    let (state, _) = try screen("F 3 e")
    guard case .export(let popUp) = state.popUp else { throw NoForest() }
    #expect(popUp.path == "rtio-influence.svg")
  }
}
