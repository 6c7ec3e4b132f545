import Browser
import TrialPages
import TestSupport
import Testing
import TrialChecks
import TrialImport
import TerminalModel
import TrialModel

/// Pages of trials that have an imported record, alone or beside the catalogue's fields.
@Suite struct RegistryPagesTests {
  private func opened(_ trial: Trial, _ script: String) throws -> BrowserState {
    var state = try BrowserState(records: [trial], size: Size(columns: 120, rows: 40))
    try state.press(script: script)
    return state
  }

  private func page(_ state: BrowserState) throws -> Page {
    let screen = try #require(state.openTrial)
    let trial = try #require(state.catalogue.trial(screen.trial))
    return screen.page(of: trial, in: state.catalogue, state.checks)
  }

  private func posted(_ page: Page) -> [PostedRow] {
    page.contents.compactMap { if case .posted(let row) = $0 { row } else { nil } }
  }

  private func row(_ label: String, _ state: BrowserState) throws -> PostedRow {
    try #require(posted(try page(state)).first { $0.label == label })
  }

  @Test func `what a record lacks is said to be not reported`() throws {
    let registration = Registration.invented(
      status: .init(overall: nil, lastKnown: nil, whyStopped: nil),
      phases: [],
      enrolment: nil,
      isEnrolmentActual: nil
    )
    let texts = try page(try opened(Trial(registration), "Enter")).statements
    for label in ["status", "start", "completion", "enrolment", "phase"] {
      #expect(texts[label] == "not reported")
    }
    #expect(texts["sponsor"] == "Invented Hospital (other)")
  }

  @Test func `the title of a group says which is the reference, and the page says so`() throws {
    let state = try opened(Trial(.inventedWithResults()), "Enter 4")
    let compared = try #require(try page(state).statements["compared"])
    #expect(compared.hasPrefix("A against C, the reference since placebo is given in it alone."))
    #expect(compared.contains("does not say which group is the control"))
    #expect(
      try row("Sepsis", state).cells.map(\.text) == ["1/22 (4.5)", "0/18 (0.0)", "1/22 (4.5)"]
    )
    #expect(try row("Sepsis", state).effect?.estimate == "0.0")
  }

  @Test func `what is not reported is never zero and is compared with nothing`() throws {
    let state = try opened(Trial(.inventedWithResults()), "Enter 4")
    let pneumonitis = try row("Pneumonitis", state)
    #expect(pneumonitis.cells.last?.text == PostedCell.notReported)
    #expect(pneumonitis.effect == nil)
    #expect(try row("other events", state).cells.map(\.text) == ["n.rep.", "n.rep.", "n.rep."])
  }

  @Test(
    "keys choose the two groups that are compared",
    arguments: [
      ("a", "B against C"), ("a a", "A against C"), ("b", "A against B"), ("b b", "A against C"),
      ("a b", "B against A"), ("b a", "C against B"), ("A", "B against C"), ("B", "A against B"),
      ("a A", "A against C"), ("b B", "A against C"),
    ]
  )
  func choosesPair(keys: String, words: String) throws {
    let state = try opened(Trial(.inventedWithResults()), "Enter 4 \(keys)")
    let compared = try #require(try page(state).statements["compared"])
    #expect(compared.hasPrefix("\(words), the reference since it was chosen here"))
  }

  @Test func `a choice of groups belongs to one trial alone`() throws {
    let other = Trial(Registration.invented("NCT90000002", results: nil))
    var state = try BrowserState(
      records: [Trial(.inventedWithResults()), other],
      size: Size(columns: 80, rows: 24)
    )
    try state.press(script: "Enter 4 a J K")
    #expect(state.openTrial?.options.posted == PostedOptions())
  }

  @Test func `opened, an effect shows every measure with its formula`() throws {
    var state = try opened(Trial(.inventedWithResults()), "Enter 4")
    let rows = try page(state).selectableRows
    let place = try #require(
      rows.firstIndex { $0.figures.first?.title.hasPrefix("Sepsis") ?? false }
    )
    for _ in 0..<place { try state.press(script: "j") }
    try state.press(script: "Enter")
    guard case .source(let popUp) = state.popUp else {
      Issue.record("no source is shown")
      return
    }
    let names = popUp.figures.compactMap(\.computation?.name)
    #expect(names.prefix(3) == ["risk difference", "risk ratio", "odds ratio"])
    #expect(names.contains("Fisher's P, two-sided"))
  }

  @Test func `the first primary outcome is unfolded, and Enter folds it`() throws {
    var state = try opened(Trial(.inventedWithResults()), "Enter 3")
    #expect(posted(try page(state)).contains { $0.label == "Months" })
    let rows = try page(state).selectableRows
    let place = try #require(rows.firstIndex { $0.link == .unfold(.outcome(0)) })
    for _ in 0..<place { try state.press(script: "j") }
    try state.press(script: "Enter")
    #expect(posted(try page(state)).isEmpty)
    try state.press(script: "Enter")
    #expect(posted(try page(state)).contains { $0.label == "Months" })
  }

  @Test func `values stand as posted, with the reason for one that is none`() throws {
    let state = try opened(Trial(.inventedWithResults()), "Enter 3")
    let texts = try row("Months", state).cells.map(\.text)
    #expect(texts == ["10.5 (8.1 to 14.2)", "11.5 (9.1 to 15.2)", "NA (10.1 to NA)"])
    #expect(try page(state).paragraphs.contains("C, Months: Too few events"))
    let analysis = try #require(try page(state).statements["A, C"])
    #expect(
      analysis
        == "Hazard Ratio (HR) 0.67 (0.45 to 1.00), 98 % interval; P <0.0001; Log Rank; superiority"
    )
  }

  @Test func `a posted ratio favours nobody, since the record codes no reference`() throws {
    let feet = try page(try opened(Trial(.inventedWithResults()), "Enter 3")).contents.compactMap {
      if case .ratioFoot(let foot) = $0 { foot } else { nil }
    }
    #expect(!feet.isEmpty)
    #expect(!feet.contains { $0.below.contains("favours") })
  }

  @Test func `results groups are no arms`() throws {
    let page = try page(try opened(Trial(.inventedWithResults()), "Enter 2"))
    let names = page.sections.compactMap { section in
      if case .name(let name) = section.heading { name } else { nil }
    }
    #expect(names.filter { $0.hasPrefix("REGISTERED ARM") }.count == 2)
    #expect(posted(page).first?.cells.map(\.text) == ["22", "18", "22"])
    #expect(posted(page).first { $0.label == "not completed" }?.cells.last?.text == "n.rep.")
  }

  @Test func `versions stand in the order of time with what changed in each`() throws {
    let old = Registration.invented(
      version: PartialDate(year: 2020, month: 3, day: 1),
      status: .init(overall: "RECRUITING", lastKnown: nil, whyStopped: nil),
      enrolment: 80,
      isEnrolmentActual: false
    )
    let new = Registration.invented(version: PartialDate(year: 2024, month: 5, day: 2))
    let trial = Trial(new).with(registryHistory: RegistryVersion.history(of: [old, new]))
    let dated = try page(try opened(trial, "Enter 6")).contents.compactMap {
      if case .dated(let row) = $0 { "\(row.date) \(row.text)" } else { nil }
    }
    #expect(
      dated == [
        "2020-03-01 first version kept, recruiting",
        "2024-05-02 status: recruiting, now completed",
        " enrolment: 80 (estimated), now 66 (actual)",
      ]
    )
  }

  @Test("the keys of posted groups stand in the foot line of posted tables, and nowhere else")
  func namesTheKeysOfGroups() throws {
    let posted = try opened(Trial(.inventedWithResults()), "Enter 4")
    #expect(posted.hints.contains { $0.keys == "a b" && $0.word == "groups" })
    var own = try BrowserState.opened()
    try own.press(script: "/ 'CA184-043' Enter Enter 4")
    #expect(own.context == .toxicity)
    #expect(!own.hints.contains { $0.word == "groups" })
  }
}

extension Page {
  /// The words under each label; of labels that repeat the first.
  fileprivate var statements: [String: String] {
    Dictionary(
      contents.compactMap { content in
        if case .statement(let label, let text) = content { (label, text) } else { nil }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
