import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialQuery

/// Setting categories of trials, key by key.
@Suite struct OverrideTests {
  private let pacific = TrialID("NCT02125461")

  /// The list with PACIFIC selected.
  private func opened(session: Session = Session(initials: "AB")) throws -> BrowserState {
    var state = try BrowserState.opened(120, 40, session: session)
    try state.press(script: "/ 'NCT02125461' Enter")
    return state
  }

  private func popUp(_ state: BrowserState) throws -> OverridePopUp {
    guard case .overriding(let popUp)? = state.popUp else { throw NoPopUp() }
    return popUp
  }

  private struct NoPopUp: Error {}

  /// Answers as the world does when an override could be kept.
  private func keep(_ effects: [Effect], in state: inout BrowserState) throws {
    guard case .overrule(let request)? = effects.first, effects.count == 1 else { throw NoPopUp() }
    let overrides = state.overrides.following(request, on: try PartialDate("2026-11-23"))
    #expect(state.apply(.overrideEnded(.kept(overrides, where: "kept"))).isEmpty)
    let index = TrialIndex(try Catalogue.bundled().overridden(by: overrides).trials, .bundled)
    #expect(state.apply(.indexMade(index)).isEmpty)
  }

  private let setSequence = "O PageDown PageDown PageDown 'ind' Tab Tab 'protocol' Enter"

  @Test func `O sets a category of the selected trial, Tab completes the value`() throws {
    var state = try opened()
    let effects = try state.press(script: setSequence)
    let draft = try Override.Draft(
      subject: Override.Subject(trial: pacific, category: .sequence),
      values: ["induction"],
      note: "protocol",
      initials: "AB"
    )
    #expect(effects == [.overrule(.set(draft))])
    #expect(state.popUp != nil)
    try keep(effects, in: &state)
    #expect(state.popUp == nil)
    #expect(state.message?.text == "sequence set to induction, AB; kept")
  }

  @Test func `list, facets, filter and page have the value at once, and go back with it`() throws {
    var state = try opened()
    func found(_ state: BrowserState) throws -> [TrialID] {
      var state = state
      try state.press(script: "0 / 'sequence:induction-only' Enter")
      return state.list?.listedIDs ?? []
    }
    #expect(try !found(state).contains(pacific))
    try keep(try state.press(script: setSequence), in: &state)
    #expect(try found(state).contains(pacific))
    #expect(state.list?.selected == pacific)
    let row = try #require(state.list?.selectedRow)
    #expect(state.list?.trial(at: row).categories.sequence == .induction)
    let facet = state.list?.counts.facets.first { $0.field == .sequence }
    #expect(facet?.choices.first { $0.value == FilterValue("induction-only") }?.count == 1)
    try state.press(script: "Enter")
    #expect(try pageText(state).contains("protocol"))
    try keep(try state.press(script: "O PageDown PageDown PageDown C-x"), in: &state)
    #expect(state.message?.text == "sequence as it was before; kept")
    #expect(try !pageText(state).contains("protocol"))
    try state.press(script: "q")
    #expect(try !found(state).contains(pacific))
  }

  private func pageText(_ state: BrowserState) throws -> String {
    let page = state.page(of: try #require(state.openTrial))
    return page.sections.flatMap(\.rows)
      .map { row in
        if case .statement(let label, let text) = row.content { "\(label) \(text)" } else { "" }
      }
      .joined(separator: "\n")
  }

  @Test func `p on an overridden category says who, when, why and what was before`() throws {
    var state = try opened()
    try keep(try state.press(script: setSequence), in: &state)
    try state.press(script: "p G")
    guard case .source(let popUp)? = state.popUp else { throw NoPopUp() }
    let text = SourceLayout(popUp, in: state).lines
      .map { "\($0.label) \($0.text)" }.joined(separator: "\n")
    for words in ["by AB, 2026-11-23", "note protocol", "before consolidation", "because"] {
      #expect(text.contains(words))
    }
    try state.press(script: "q")
    let copied = try state.press(script: "Enter j j j j j j y")
    guard case .copy(let line)? = copied.first else { throw NoPopUp() }
    #expect(line.contains("induction [set by AB, 2026-11-23: protocol; before: consolidation"))
  }

  @Test(
    "a wrong value is said with the words there are, and the pop-up stays",
    arguments: [
      ("PageDown PageDown PageDown 'sometimes'", "write one of none, induction"),
      ("PageDown PageDown PageDown PageDown 'chemo'", "chemoradiotherapy"),
      ("", "type a value"),
      ("PageDown", "type values, or none"),
      ("PageUp '2, 3'", "write exactly one"),
    ]
  )
  func refused(keys: String, words: String) throws {
    var state = try opened()
    #expect(try state.press(script: "O \(keys) Enter").isEmpty)
    #expect(try popUp(state).refusal?.contains(words) == true)
    #expect(try popUp(state).field == .values)
    #expect(state.overrides.isEmpty)
  }

  @Test func `a value that no trial has is doubted once, with the nearest that one has`() throws {
    var state = try opened()
    #expect(try state.press(script: "O 'lugn' Enter").isEmpty)
    #expect(try popUp(state).refusal?.contains("lugn (lung?)") == true)
    let effects = try state.press(script: "Enter")
    guard case .overrule(.set(let draft))? = effects.first else { throw NoPopUp() }
    #expect(draft.values == ["lugn"])
  }

  @Test(
    "values are kept in the spelling that trials have",
    arguments: [
      ("'HEAD-AND-NECK, Lung'", ["head and neck", "lung"]), ("PageDown 'None'", []),
      ("PageDown PageDown 'pd1,ctla4'", ["PD-1", "CTLA-4"]),
      ("PageDown PageDown PageDown 'concurrent, induction'", ["induction+concurrent"]),
      ("PageDown PageDown PageDown 'Concurrent+Consolidation'", ["concurrent+consolidation"]),
    ]
  )
  func spelled(keys: String, values: [String]) throws {
    var state = try opened()
    guard case .overrule(.set(let draft))? = try state.press(script: "O \(keys) Enter").first else {
      throw NoPopUp()
    }
    #expect(draft.values == values)
  }

  @Test func `initials are asked for once and remembered with those of decisions`() throws {
    var state = try opened(session: Session())
    #expect(try state.press(script: "O 'lung' Enter").isEmpty)
    #expect(try popUp(state).field == .initials)
    try keep(try state.press(script: "'CD' Enter"), in: &state)
    #expect(state.session.initials == "CD")
    try state.press(script: "O")
    #expect(try popUp(state).initials == "CD")
    #expect(try popUp(state).values == "lung")
  }

  @Test func `Escape sets nothing, and there is nothing to take back where nothing was set`() throws
  {
    var state = try opened()
    #expect(try state.press(script: "O C-x").isEmpty)
    #expect(try popUp(state).refusal?.contains("nothing to take back") == true)
    #expect(try state.press(script: "'lung' Escape").isEmpty)
    #expect(state.popUp == nil && state.overrides.isEmpty)
  }

  @Test func `what could not be kept stays to be tried again, with the reason`() throws {
    var state = try opened()
    try state.press(script: setSequence)
    _ = state.apply(.overrideEnded(.failed(reason: "the disk is full")))
    #expect(try popUp(state).refusal == "the disk is full")
    #expect(try popUp(state).note == "protocol")
    #expect(state.overrides.isEmpty)
    #expect(try state.press(script: "Enter").count == 1)
  }

  @Test func `on the row of a category O begins with that category`() throws {
    var state = try opened()
    try keep(try state.press(script: setSequence), in: &state)
    try state.press(script: "Enter j j j j j j O")
    #expect(try popUp(state).category == .sequence)
    #expect(try popUp(state).sayings.map(\.values) == ["consolidation"])
  }

  @Test func `a row that a new index takes out of view leaves the next one at its place`() throws {
    var state = try BrowserState.opened(120, 40, session: Session(initials: "AB"))
    try state.press(script: "/ 'sequence:consolidation' Enter j j u C-r")
    let before = try #require(state.list)
    let place = try #require(before.place)
    let next = before.listedIDs[place + 1]
    try state.press(script: "f f")
    try keep(try state.press(script: "O PageDown PageDown PageDown 'none' Enter"), in: &state)
    #expect(state.list?.selected == next)
    #expect(state.list?.place == place)
    try state.press(script: "u")
    #expect(state.list?.view.filter == .everything)
  }

  @Test(arguments: [(80, 24), (40, 10), (20, 5), (120, 40), (30, 12)])
  func `the text that is typed is in view on any screen`(columns: Int, rows: Int) throws {
    var state = try BrowserState.opened(columns, rows, session: Session(initials: "AB"))
    for keys in [
      "O 'lung'", "Escape O PageDown PageDown PageDown 'conc' Tab", "Down 'a note'", "Down",
    ] {
      try state.press(script: keys)
      let popUp = try popUp(state)
      let layout = OverrideLayout(popUp, in: state)
      #expect(layout.lines.count <= layout.area.content.rows)
      #expect(layout.lines.contains { $0.kind == .end(popUp.field) })
    }
  }
}
