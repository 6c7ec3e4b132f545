import Browser
import TrialPages
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// The keys of a forest plot.
@Suite struct ForestScreenTests {
  /// The plot on the screen; `nil` when another screen is on top.
  private func plot(of state: BrowserState) -> ForestPlot? {
    guard case .forest(let screen) = state.screen else { return nil }
    return screen.plot
  }

  @Test("F draws the trials in view, and those marked when any are in view")
  func choosesTrials() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'role:reported' Enter")
    let listed = try #require(state.list?.listed)
    try state.press(script: "F")
    let reported = listed.compactMap { state.catalogue.trial(state.index.id(at: $0)) }
    #expect(plot(of: state)?.asked == reported.count { !$0.results.isEmpty })
    try state.press(script: "q m j m F")
    #expect(plot(of: state)?.asked == 2)
    #expect(plot(of: state)?.groups.map(\.name) == ["marked"])
    try state.press(script: "q 0 / 'role:context' Enter F")
    #expect(plot(of: state)?.groups.map(\.name) == ["added by us"])
  }

  @Test("a pools comparisons of other kinds too, and Enter on the missing lists them")
  func poolsAllGroups() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F d")
    let strict = try #require(plot(of: state)?.weighed)
    try state.press(script: "a")
    let all = try #require(plot(of: state)?.weighed)
    #expect(all > strict)
    try state.press(script: "a")
    #expect(plot(of: state)?.weighed == strict)
    try state.press(script: "G")
    let missing = try #require(plot(of: state)?.missing.count)
    try state.press(script: "Enter")
    #expect(state.list?.listed.count == missing)
  }

  @Test("F on a trial draws its own ratios, and q goes back to it")
  func opensATrial() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 3 F")
    let plot = try #require(self.plot(of: state))
    #expect(plot.groups.map(\.name) == ["all patients", "periods of follow-up"])
    for key in ["d", "a", "C"] {
      try state.press(script: key)
      #expect(state.message?.text.contains("of one trial") == true, "\(key)")
      #expect(!state.hints.contains { $0.keys == key }, "\(key)")
    }
    #expect(self.plot(of: state)?.pool == .notAsked)
    try state.press(script: "q")
    #expect(state.openTrial?.tabs.open == .results)
  }

  @Test("F on a ratio of another endpoint draws that endpoint")
  func followsTheRow() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 3")
    let trial = try #require(state.currentTrial)
    let result = try #require(
      trial.results.first { $0.kind == .ratio && $0.endpoint == "progression-free survival" }
    )
    for _ in trial.results where state.currentFigures.figures.first?.figure != result.figure {
      try state.press(script: "j")
    }
    try state.press(script: "F")
    #expect(plot(of: state)?.endpoint?.name == "progression-free survival")
  }

  @Test("d goes through the methods and back to none; Tab through the endpoints")
  func cycles() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F")
    for method in ForestPooling.choices(for: nil) {
      try state.press(script: "d")
      #expect(plot(of: state)?.rows?.choice == method)
    }
    try state.press(script: "d")
    #expect(plot(of: state)?.pool == .notAsked)
    let endpoints = try #require(plot(of: state)?.endpoints)
    for endpoint in endpoints.dropFirst() + endpoints.prefix(1) {
      try state.press(script: "Tab")
      #expect(plot(of: state)?.endpoint == endpoint)
    }
  }

  @Test("o lists the endpoints with how many trials have each; typing narrows, Enter draws")
  func chooses() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F o")
    guard case .endpoints(let popUp) = state.popUp else {
      Issue.record("no list was opened")
      return
    }
    #expect(popUp.choices.map(\.endpoint) == plot(of: state)?.endpoints)
    #expect(popUp.choices.first?.endpoint.name == "overall survival")
    #expect(popUp.choices.allSatisfy { $0.trials > 0 })
    var closed = state
    try closed.press(script: "Escape")
    #expect(plot(of: closed)?.endpoint?.name == "overall survival" && closed.popUp == nil)
    try state.press(script: "'pfs' Enter")
    #expect(state.popUp == nil)
    #expect(plot(of: state)?.endpoint?.name == "progression-free survival")
  }

  @Test("C takes the primary analysis of each trial, and the newest data cut again")
  func takesAnotherCut() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F")
    func pacific() -> String? {
      plot(of: state)?.studies.first { $0.label == "PACIFIC" }?.ratio?.digits
    }
    #expect(pacific() == "0.72")
    try state.press(script: "C")
    #expect(pacific() == "0.68")
    #expect(state.message?.text.hasPrefix("primary analysis: ") == true)
    try state.press(script: "C")
    #expect(pacific() == "0.72")
  }

  @Test("a plot without a row offers neither pooling nor a cut")
  func offersNothingOfNothing() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'role:running status:recruiting' Enter F")
    #expect(plot(of: state)?.studies.isEmpty == true)
    for key in ["d", "a", "C", "b"] {
      #expect(!state.hints.contains { $0.keys == key }, "\(key)")
    }
  }

  @Test("leaving one out waits for pooling")
  func leavesOneOut() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F x")
    #expect(state.message?.text.contains("d pools") == true)
    #expect(!state.hints.contains { $0.keys == "x" })
    try state.press(script: "d x")
    #expect(plot(of: state)?.rows?.leftOut.isEmpty == false)
  }

  @Test("p, y and Enter work on the selected row")
  func looksCloser() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F j")
    let study = try #require(plot(of: state)?.studies[1])
    let effects = try state.press(script: "y")
    guard case .copy(let text) = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("\(study.trial.name) (\(study.trial.id.text)), overall survival"))
    try state.press(script: "p")
    guard case .source(let popUp) = state.popUp else {
      Issue.record("no source was shown")
      return
    }
    #expect(popUp.trial == study.trial.name)
    try state.press(script: "q Enter")
    #expect(state.openTrial?.trial == study.trial.id)
    #expect(state.openTrial?.tabs.open == .results)
  }

  @Test("w says the results of a trial in words, and back")
  func saysResults() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 3 w")
    let trial = try #require(state.currentTrial)
    let words = try #require(
      state.openTrial?.page(of: trial, in: state.catalogue, state.checks).paragraphs
    )
    #expect(words.contains { $0.hasPrefix("hazard ratio: 0.85, 95 % CI 0.72 to 1.00, touches 1") })
    #expect(words.contains { $0.contains("IPI+RT 11.2 months, 95 % CI 9.5 to 12.7; PBO+RT 10") })
    try state.press(script: "w")
    #expect(
      state.openTrial?.page(of: trial, in: state.catalogue, state.checks).ratios.isEmpty == false
    )
  }

  @Test("b puts the rows together by one category after the other, T asks for one tau2")
  func groupsRows() throws {
    var state = try BrowserState.opened()
    try state.press(script: "F b")
    #expect(plot(of: state)?.groups.contains { $0.name == "consolidation" } == true)
    #expect(state.message?.text == "by sequence; d pools each group")
    try state.press(script: "T")
    #expect(
      state.message?.text.hasPrefix("one tau2 or one each is asked of pooled groups: b") == true
    )
    try state.press(script: "d d T")
    #expect(state.message?.text == "one tau2 for all groups")
    let rounds = ForestGrouping.allCases.count - 1
    try state.press(script: Array(repeating: "b", count: rounds).joined(separator: " "))
    #expect(plot(of: state)?.groups.contains { $0.name == "reported by the review" } == true)
  }

  @Test("the rows of one trial are not grouped, which is said")
  func groupsNoRowsOfOneTrial() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 3 F b")
    #expect(state.message?.text == "the rows are of one trial, which no category parts")
  }
}
