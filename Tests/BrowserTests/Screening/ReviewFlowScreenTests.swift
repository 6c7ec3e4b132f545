import Browser
import TerminalModel
import TestSupport
import Testing
import TrialFigures
import TrialModel
import TrialPages
import TrialScreening

@Suite("Flow and agreement in the browser") struct ReviewFlowScreenTests {
  /// A review of the records of the bundled trials that come first, one of which is excluded by both readers.
  private static func opened() throws -> (state: BrowserState, ids: [TrialID]) {
    let catalogue = try BrowserState.opened(100, 30).catalogue
    let ids = catalogue.trials.prefix(4).map(\.id).sorted()
    var review = try LivingReview.found(ids)
    for (second, reader) in ["AB", "CD"].enumerated() {
      try review.decide(
        ids[0],
        by: reader,
        ScreeningDecision(.exclude, reason: "r1"),
        second: second
      )
    }
    let state = BrowserState(
      catalogue: catalogue,
      index: try BrowserState.opened(100, 30).index,
      size: Size(columns: 100, rows: 30),
      review: ReviewSession(review, reader: nil, folder: "/there/my-review")
    )
    return (state, ids)
  }

  @Test("V opens the flow, a box opens its trials, and 2 the agreement")
  func opens() throws {
    var (state, ids) = try Self.opened()
    try state.press(script: "V")
    #expect(state.context == .reviewFlow)
    guard case .reviewFlow(let screen) = state.screen else { return }
    let row = try #require(state.page(of: screen).selectableRows.first)
    // To the excluded: identified, three that are taken away, screened.
    #expect(row.figures.map(\.text).prefix(6) == ["4", "0", "0", "0", "4", "1"])
    try state.press(script: "l l l l l Enter")
    guard case .trials(let list) = state.screen else {
      Issue.record("no list opened")
      return
    }
    #expect(list.scope?.trials == [ids[0]])
    try state.press(script: "Escape 2")
    guard case .reviewFlow(let agreement) = state.screen else { return }
    #expect(agreement.tabs.open == .agreement)
  }

  @Test("to take along there is the flow as a figure, and of the agreement the screen")
  func figure() throws {
    for (keys, figure) in [("V e", ExportFigure.reviewFlow), ("V 2 e", .screen)] {
      var (state, _) = try Self.opened()
      try state.press(script: keys)
      guard case .export(let popUp) = state.popUp else {
        Issue.record("nothing to take along")
        continue
      }
      #expect(popUp.figure == figure)
    }
  }

  @Test("without a review the key says how one is opened")
  func withoutReview() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "V")
    #expect(state.message?.text.contains("rtio-tui --review DIR") == true)
  }

  @Test("a decision that comes in while the flow is open changes it")
  func isLive() throws {
    var (state, ids) = try Self.opened()
    try state.press(script: "V")
    func excluded() -> String? {
      guard case .reviewFlow(let screen) = state.screen else { return nil }
      return state.page(of: screen).selectableRows.first?.figures[5].text
    }
    #expect(excluded() == "1")
    var review = try #require(state.openReview?.review)
    for reader in ["AB", "CD"] {
      try review.decide(ids[1], by: reader, ScreeningDecision(.exclude), second: 9)
    }
    _ = state.apply(.reviewRead(review))
    #expect(excluded() == "2")
  }

  @Test("w says the flow in words and draws it again")
  func words() throws {
    var (state, _) = try Self.opened()
    try state.press(script: "V w")
    guard case .reviewFlow(let screen) = state.screen else { return }
    #expect(screen.isInWords)
    #expect(state.page(of: screen).selectableRows.count > 6)
    try state.press(script: "w 2 w")
    #expect(state.message?.text.contains("in words already") == true)
  }
}
