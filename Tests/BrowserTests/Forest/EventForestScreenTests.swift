import Browser
import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialStatistics

/// The forest plot of one adverse event: from where it opens, and its keys.
@Suite struct EventForestScreenTests {
  private func plot(of state: BrowserState) -> ForestPlot? {
    guard case .forest(let screen) = state.screen else { return nil }
    return screen.plot
  }

  private func options(of state: BrowserState) -> ForestOptions? {
    guard case .forest(let screen) = state.screen else { return nil }
    return screen.options
  }

  @Test(
    "F draws the event the filter asks for, by a percentage or at all",
    arguments: ["ae:pneumonitis", "ae:pneumonitis>0", "site:lung ae:pneumonitis"]
  )
  func fromTheFilter(filter: String) throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ '\(filter)' Enter F")
    #expect(plot(of: state)?.event == "pneumonitis")
    #expect(plot(of: state)?.studies.contains { $0.trial.name == "PACIFIC" } == true)
    try state.press(script: "q 0 F")
    #expect(plot(of: state)?.event == nil)
  }

  @Test("sae: draws serious events")
  func fromSerious() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'sae:pneumonitis' Enter F")
    let counting = plot(of: state)?.endpoint?.counting
    #expect(counting == .serious || counting == .postedSerious)
  }

  @Test("F on one event over the trials draws it, and q goes back")
  func fromAcross() throws {
    var state = try BrowserState.opened()
    try state.press(script: "E 'pneumonitis' Enter F")
    #expect(plot(of: state)?.event == "pneumonitis")
    try state.press(script: "q")
    #expect(state.context == .eventAcross)
    try state.press(script: "/ 'no such event' Enter F")
    #expect(plot(of: state) == nil && state.message?.text == "there is nothing to draw here")
  }

  @Test("F on an adverse event of the comparison draws it over those trials, drawn or in words")
  func fromComparison() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'PACIFIC' Enter m 0 / 'ADRIATIC' Enter m 0 =")
    #expect(state.context == .comparison)
    try state.press(script: "F")
    #expect(
      plot(of: state) == nil && state.message?.text.contains("adverse event of a row") == true
    )
    for words in ["", "w"] {
      var own = state
      if !words.isEmpty { try own.press(script: words) }
      while plot(of: own) == nil {
        let before = own
        try own.press(script: "j F")
        guard own != before else { break }
      }
      #expect(plot(of: own)?.event != nil)
      #expect(plot(of: own)?.asked == 2)
    }
  }

  @Test(
    "F on a row of a toxicity tab draws its event over the trials in view, as the row counts it"
  )
  func fromToxicity() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'PACIFIC' Enter Enter 4")
    guard case .trial(let screen) = state.screen else {
      Issue.record("no trial is open")
      return
    }
    let rows = state.page(of: screen).selectableRows
    let place = try #require(
      rows.indices.first { row in
        if case .event(let event) = rows[row].content {
          event.term.contains("pneumonitis") && event.grade?.text == "3-4"
        } else {
          false
        }
      }
    )
    for _ in 0..<place { try state.press(script: "j") }
    try state.press(script: "F")
    #expect(plot(of: state)?.event == "pneumonitis")
    #expect(plot(of: state)?.endpoint?.counting?.text == "3+")
    try state.press(script: "q")
    #expect(state.openTrial?.tabs.open == .toxicity)
  }

  @Test("M goes through the measures, and a method that one does not have gives way")
  func measures() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'ae:pneumonitis' Enter F M M d d")
    #expect(options(of: state)?.measure == .oddsRatio && options(of: state)?.pooling == .peto)
    try state.press(script: "M")
    #expect(options(of: state)?.measure == .riskDifference)
    #expect(options(of: state)?.pooling == .mantelHaenszel)
    #expect(state.message?.text == "risk difference")
    try state.press(script: "q 0 F M")
    #expect(state.message?.text.contains("measures are for counts") == true)
  }

  @Test("d goes through the methods of the measure, Tab through the ways of counting, o lists them")
  func cycles() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'ae:pneumonitis' Enter F")
    for method in ForestPooling.choices(for: .riskDifference) {
      try state.press(script: "d")
      #expect(options(of: state)?.pooling == method)
    }
    let endpoints = try #require(plot(of: state)?.endpoints)
    #expect(endpoints.count > 2)
    for endpoint in endpoints.dropFirst() + endpoints.prefix(1) {
      try state.press(script: "Tab")
      #expect(plot(of: state)?.endpoint == endpoint)
    }
    try state.press(script: "o '3 or' Enter")
    #expect(plot(of: state)?.endpoint?.counting?.text == "3+")
  }

  @Test("marks limit it, and taking them away draws all in view")
  func marks() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'ae:pneumonitis' Enter m j m F")
    #expect(plot(of: state)?.asked == 2)
    try state.press(script: "U")
    #expect(plot(of: state)?.event == "pneumonitis")
    #expect((plot(of: state)?.asked ?? 0) > 2)
  }
}
