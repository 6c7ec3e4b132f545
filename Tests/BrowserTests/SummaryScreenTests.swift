import Browser
import TestSupport
import Testing
import TrialFigures
import TrialModel
import TrialPages

/// The summary of findings on the screen, and rating it.
@Suite struct SummaryScreenTests {
  private static func summary(_ state: BrowserState) throws -> SummaryScreen {
    guard case .summary(let screen) = state.screen else { throw NoSummary() }
    return screen
  }

  private struct NoSummary: Error {}

  private static func popUp(_ state: BrowserState) throws -> RatingPopUp {
    guard case .rating(let popUp)? = state.popUp else { throw NoSummary() }
    return popUp
  }

  @Test(
    "S sums up the selected trial, the marked ones, the open one, those compared or drawn",
    arguments: [
      ("/ 'PACIFIC' Enter S", ["PACIFIC"]),
      ("/ 'PACIFIC' Enter Enter 3 S", ["PACIFIC"]),
      ("/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m S", ["ADRIATIC", "PACIFIC"]),
      ("/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m = S", ["ADRIATIC", "PACIFIC"]),
      (
        "/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m C-u / C-u Enter F S", ["ADRIATIC", "PACIFIC"]
      ),
      ("/ 'PACIFIC' Enter Enter F S", ["PACIFIC"]),
    ]
  )
  func opens(keys: String, names: [String]) throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: keys)
    #expect(try Self.summary(state).summary.trials.map(\.name).sorted() == names)
    try state.press(script: "q")
    if case .summary = state.screen { Issue.record("q goes back") }
  }

  @Test func `o takes the next control risk and says which`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S")
    let before = try #require(try Self.summary(state).selectedRow)
    try state.press(script: "o")
    let after = try #require(try Self.summary(state).selectedRow)
    #expect(after.chosenRisk == 1 && after.controlRisk == before.controlRisks[1])
    #expect(after.difference != before.difference)
    #expect(state.message?.text.contains(after.controlRisk?.origin ?? "?") == true)
  }

  @Test func `d takes the next method of pooling, and is idle for one trial`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m S")
    var seen: Set<String> = []
    for _ in ForestPooling.choices(for: nil) {
      seen.insert(try Self.summary(state).options.pooling.label)
      try state.press(script: "d")
    }
    #expect(seen.count == ForestPooling.choices(for: nil).count)
    try state.press(script: "q / C-u 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m S d")
    #expect(state.message?.text.contains("nothing is pooled") == true)
  }

  @Test func `the five ratings are kept with notes and initials, and the certainty follows`() throws
  {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S D")
    #expect(state.context == .rating)
    // One press gives the rating without effect, two the next.
    try state.press(script: "Right Right Tab 'open label' BTab")
    for _ in 0..<4 { try state.press(script: "Down Right") }
    #expect(try Self.popUp(state).certainty == .moderate)
    var effects = try state.press(script: "Enter")
    #expect(effects.isEmpty)
    #expect(try Self.popUp(state).refusal?.contains("initials") == true)
    effects = try state.press(script: "'AB' Enter")
    guard case .rate(.set(let drafts))? = effects.first else { throw NoSummary() }
    #expect(drafts.map(\.subject.domain) == CertaintyDomain.allCases)
    #expect(drafts.first?.note == "open label" && drafts.first?.concern == .serious)
    #expect(drafts.allSatisfy { $0.initials == "AB" })
    let day = try PartialDate("2026-11-30")
    let kept = state.ratings.following(.set(drafts), on: day)
    _ = state.apply(.ratingEnded(.kept(kept, where: "kept")))
    #expect(state.popUp == nil && state.ratings == kept)
    #expect(try Self.summary(state).selectedRow?.certainty == .moderate)
    #expect(state.message?.text.contains("certainty moderate") == true)
    // What was rated stands in the pop-up again, and can be taken back.
    try state.press(script: "D")
    #expect(try Self.popUp(state).note(of: .riskOfBias) == "open label")
    guard case .rate(.remove(let subject))? = try state.press(script: "C-x").first else {
      throw NoSummary()
    }
    #expect(subject.domain == .riskOfBias)
    let without = kept.following(.remove(subject), on: day)
    _ = state.apply(.ratingEnded(.kept(without, where: "kept")))
    #expect(try Self.summary(state).selectedRow?.certaintyText == "4 of 5 rated")
  }

  @Test func `a failure leaves the pop-up open with what was typed`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S D Right Tab 'why' Tab 'AB' Enter")
    _ = state.apply(.ratingEnded(.failed(reason: "disk full")))
    #expect(try Self.popUp(state).refusal == "disk full")
    #expect(try Self.popUp(state).note(of: .riskOfBias) == "why")
    #expect(state.ratings.isEmpty)
  }

  @Test(
    "what cannot be kept says what to do",
    arguments: [
      ("Enter", "nothing is rated otherwise"), ("Tab 'why' Enter", "has a note and no rating"),
      ("C-x", "nothing to take back"),
      ("Right Tab Tab 'a long note' Enter", "initials are one word"),
    ]
  )
  func refuses(keys: String, expected: String) throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S D \(keys)")
    #expect(try Self.popUp(state).refusal?.contains(expected) == true)
  }

  @Test func `Escape leaves everything as it was, w says it in words, e takes it along`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S D Right Tab 'x' Escape")
    #expect(state.popUp == nil && state.ratings.isEmpty)
    let row = try Self.summary(state).selectedRow
    try state.press(script: "w")
    #expect(try Self.summary(state).isInWords)
    #expect(try Self.summary(state).selectedRow == row)
    try state.press(script: "e")
    guard case .export(let popUp)? = state.popUp else { throw NoSummary() }
    guard case .summary(let trials, _) = popUp.figure else { throw NoSummary() }
    #expect(popUp.isPicture && trials == row?.trials.map(\.id))
  }

  @Test func `p on every figure of a row gives its source or how it was computed`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'PACIFIC' Enter S")
    let figures = state.currentFigures.figures
    #expect(figures.count >= 3)
    for place in figures.indices {
      try state.press(script: "p")
      guard case .source(let popUp)? = state.popUp else { throw NoSummary() }
      let shown = popUp.figures[popUp.selected]
      #expect(shown.source != nil || shown.computation != nil, "figure \(place)")
      try state.press(script: "q l")
    }
  }
}
