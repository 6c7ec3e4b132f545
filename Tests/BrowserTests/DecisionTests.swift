import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialChecks
import TrialModel
import TrialQuery

/// Deciding on findings, key by key.
@Suite struct DecisionTests {
  /// The findings of CA184-043, the first one selected.
  private func opened(session: Session = Session()) throws -> BrowserState {
    var state = try BrowserState.opened(session: session)
    try state.press(script: "/ 'CA184-043' Enter Enter c")
    return state
  }

  private func popUp(_ state: BrowserState) throws -> DecisionPopUp {
    guard case .decision(let popUp)? = state.popUp else {
      throw NoPopUp()
    }
    return popUp
  }

  private struct NoPopUp: Error {}

  /// Answers as the world does when a decision could be kept.
  private func keep(_ effects: [Effect], in state: inout BrowserState) throws {
    guard case .decide(let request)? = effects.first else { throw NoPopUp() }
    let decisions = state.checks.decisions.deciding(request, on: try PartialDate("2026-11-23"))
    #expect(state.apply(.decisionEnded(.kept(decisions, where: "kept"))).isEmpty)
  }

  private var first: FindingKey {
    FindingKey(code: "CI-ORDER", place: "NCT00861614", figure: "os-hr-5-12-review")
  }

  /// The reasons of the first slip: one misprinted bound.
  private var firstReasons: [FindingKey] {
    ["CI-ORDER", "CI-INSIDE", "CLAIM"].map {
      FindingKey(code: $0, place: "NCT00861614", figure: "os-hr-5-12-review")
    }
  }

  @Test func `D asks for initials and a note, and Enter asks the world to keep them`() throws {
    var state = try opened()
    let effects = try state.press(script: "D 'AB' Tab 'a digit was lost' Down Enter")
    #expect(
      effects == [
        .decide(
          DecisionRequest(
            keys: firstReasons,
            choice: .correct,
            note: "a digit was lost",
            initials: "AB"
          )
        )
      ]
    )
    #expect(state.popUp != nil)
    try keep(effects, in: &state)
    #expect(state.popUp == nil)
    for key in firstReasons {
      #expect(state.checks.decisions[key]?.note == "a digit was lost")
    }
    #expect(state.message?.text.hasPrefix("correction used, AB") == true)
  }

  @Test func `without initials nothing is asked, and the pop-up says what is missing`() throws {
    var state = try opened()
    #expect(try state.press(script: "D Tab 'why' Enter").isEmpty)
    #expect(try popUp(state).refusal?.contains("initials") == true)
    #expect(try popUp(state).field == .initials)
    #expect(try !state.press(script: "'AB' Enter").isEmpty)
  }

  @Test func `initials are remembered for the next finding and the next start`() throws {
    var state = try opened()
    try keep(try state.press(script: "D 'AB' Enter"), in: &state)
    try state.press(script: "n D")
    #expect(try popUp(state).initials == "AB")
    #expect(try popUp(state).field == .note)
    try state.press(script: "Escape")
    let text = state.session.text
    let again = Session(text: text, index: state.index)
    #expect(again.initials == "AB")
  }

  @Test func `Escape decides nothing`() throws {
    var state = try opened()
    let before = state.checks
    #expect(try state.press(script: "D 'AB' Tab 'why' Down Escape").isEmpty)
    #expect(state.popUp == nil)
    #expect(state.checks == before)
  }

  @Test func `a decision can be taken back, or left open with its note`() throws {
    var state = try opened()
    try keep(try state.press(script: "D 'AB' Tab 'why' Enter"), in: &state)
    let open = try state.press(script: "D Down Down Enter")
    guard case .decide(let noted)? = open.first else { throw NoPopUp() }
    #expect(noted.choice == .note)
    #expect(noted.note == "why")
    try state.press(script: "Escape")
    try keep(try state.press(script: "D Down Down C-u Enter"), in: &state)
    #expect(state.checks.decisions.all.isEmpty)
    #expect(state.message?.text.hasPrefix("undecided again") == true)
  }

  @Test func `a correction is offered only where one is known`() throws {
    var state = try BrowserState.opened(120, 200)
    try state.press(script: "c")
    var offered = 0
    let slips = state.checks.slips
    for severity in [CheckFinding.Severity.fail, .warn] {
      for slip in slips where slip.severity == severity {
        try state.press(script: "D")
        let popUp = try popUp(state)
        #expect(popUp.slip == slip)
        #expect(popUp.choices.contains(.correct) == (slip.proposal != nil))
        offered += popUp.choices.contains(.correct) ? 1 : 0
        try state.press(script: "Escape j")
      }
    }
    #expect(offered > 0 && offered < slips.count)
  }

  @Test func `pasted lines become one line of the note, no word lost`() throws {
    var state = try opened(session: Session(initials: "AB"))
    try state.press(script: "D")
    _ = state.press(.paste("first line\r\nsecond\tline\u{1B}[31m\n"))
    let popUp = try popUp(state)
    #expect(popUp.note == "first line second line [31m ")
  }

  @Test(arguments: [(80, 24), (40, 10), (20, 5), (120, 40)])
  func `every line of a long note comes into view`(columns: Int, rows: Int) throws {
    var state = try BrowserState.opened(columns, rows, session: Session(initials: "AB"))
    try state.press(script: "c D")
    let words = (1...300).map { "word\($0)" }
    _ = state.press(.paste(words.joined(separator: " ")))
    var seen: Set<String> = []
    func look() throws {
      let layout = DecisionLayout(try popUp(state), size: state.size)
      #expect(layout.lines.count <= layout.area.content.rows)
      seen.formUnion(layout.lines.flatMap { $0.text.split(separator: " ").map(String.init) })
    }
    try look()
    for _ in 0..<300 {
      _ = state.press(.pageUp)
      try look()
    }
    #expect(seen.isSuperset(of: words))
    for _ in 0..<300 { _ = state.press(.pageDown) }
    #expect(try popUp(state).scroll == 0)
  }

  @Test func `what could not be kept stays to be tried again, with the reason`() throws {
    var state = try opened()
    try state.press(script: "D 'AB' Tab 'why' Enter")
    _ = state.apply(.decisionEnded(.failed(reason: "the disk is full")))
    #expect(try popUp(state).refusal == "the disk is full")
    #expect(try popUp(state).note == "why")
    #expect(state.message?.isError == true)
    #expect(state.checks.decisions.all.isEmpty)
    #expect(try !state.press(script: "Enter").isEmpty)
  }

  @Test func `n goes to the next undecided finding, round the end, and says when there is none`()
    throws
  {
    var state = try opened(session: Session(initials: "AB"))
    let count = state.checks.slips(of: TrialID("NCT00861614")).count
    for _ in 0..<count {
      try keep(try state.press(script: "D Enter"), in: &state)
      try state.press(script: "n")
    }
    #expect(state.message?.text == "every finding here is decided")
    let counts = state.checks.counts(of: state.checks.slips(of: TrialID("NCT00861614")))
    #expect(counts.open == 0)
  }

  @Test func `x leaves out what is decided, and the selection moves on to the next`() throws {
    var state = try opened(session: Session(initials: "AB"))
    let slips = state.checks.slips(of: TrialID("NCT00861614"))
    try state.press(script: "x")
    try keep(try state.press(script: "D Enter"), in: &state)
    try state.press(script: "D")
    #expect(try popUp(state).slip == slips[1])
    try state.press(script: "Escape x g D")
    #expect(try popUp(state).slip == slips[0])
  }

  @Test func `one misprint is one row to decide, with every reason`() throws {
    let state = try opened()
    let slips = state.checks.slips(of: TrialID("NCT00861614"))
    #expect(slips.first?.keys == firstReasons)
    #expect(
      slips.flatMap(\.findings).count == state.checks.findings(of: TrialID("NCT00861614")).count
    )
    #expect(Set(slips.map(\.subject.id)).count == slips.count)
  }

  @Test func `C-x takes a decision back with its note, and says where there is none`() throws {
    var state = try opened()
    #expect(try state.press(script: "D C-x").isEmpty)
    #expect(try popUp(state).refusal == "nothing was decided yet")
    try keep(try state.press(script: "'AB' Tab 'why' Enter"), in: &state)
    #expect(state.checks.decisions.all.count == 3)
    try keep(try state.press(script: "D C-x"), in: &state)
    #expect(state.checks.decisions.all.isEmpty)
    #expect(state.message?.text.hasPrefix("undecided again") == true)
  }

  @Test(
    "a note that was typed for initials is not taken for them",
    arguments: ["checked fig 1", "thisisnobodysname"]
  )
  func noInitials(text: String) throws {
    var state = try opened()
    #expect(try state.press(script: "D '\(text)' Enter").isEmpty)
    #expect(try popUp(state).refusal?.contains("one word") == true)
    #expect(try popUp(state).field == .initials)
    #expect(try !state.press(script: "C-u 'AB' Enter").isEmpty)
  }

  @Test func `decisions of others come in, and what differs is shown until it is decided`() throws {
    var state = try opened(session: Session(initials: "AB"))
    try keep(try state.press(script: "D Enter"), in: &state)
    let mine = state.checks.decisions
    func others(_ key: FindingKey, _ choice: Decision.Choice) throws -> Decision {
      Decision(
        key: key,
        choice: choice,
        note: nil,
        initials: "CD",
        date: try PartialDate("2026-11-24")
      )
    }
    let percent = FindingKey(
      code: "PCT-COUNT",
      place: "NCT00861614",
      figure: "fatigue, grade 3-4, ipilimumab, kwon-2014"
    )
    let theirs = Decisions([try others(first, .correct), try others(percent, .keep)])
    #expect(
      try state.press(script: "M 'theirs.json' Enter") == [.mergeDecisions(path: "theirs.json")]
    )
    _ = state.apply(.decisionsMerged(.failed(reason: "it is not there")))
    guard case .importPath(let prompt)? = state.popUp else { throw NoPopUp() }
    #expect(prompt.refusal == "it is not there" && prompt.path == "theirs.json")
    let merge = DecisionMerge(of: theirs, into: mine, preferring: .mine)
    _ = state.apply(.decisionsMerged(.merged(merge, where: "kept")))
    #expect(state.popUp == nil)
    #expect(state.message?.text.contains("1 brought in, 1 in conflict") == true)
    #expect(state.checks.decisions[first]?.choice == .keep)
    #expect(state.checks.decisions[percent]?.initials == "CD")
    let slip = try #require(state.checks.slips(of: TrialID("NCT00861614")).first)
    #expect(state.checks.wantsDecision(slip))
    try state.press(script: "g D")
    #expect(try popUp(state).slip == slip)
    try keep(try state.press(script: "Enter"), in: &state)
    #expect(state.checks.differing.isEmpty)
  }

  @Test func `D where no finding is selected says so`() throws {
    var state = try opened()
    try state.press(script: "G D")
    #expect(state.popUp == nil)
    #expect(state.message?.text == "no finding of the checks is selected here")
  }

  @Test func `screens follow a decision, and go back when it is taken back`() throws {
    var state = try opened(session: Session(initials: "AB"))
    let trial = TrialID("NCT00861614")
    func upper(_ state: BrowserState) -> String? {
      state.catalogue.trial(trial)?.results
        .first { $0.id == "os-hr-5-12-review" }?.figure.intervalInUse?.upper?.digits
    }
    #expect(upper(state) == "0.85")
    try keep(try state.press(script: "D Enter"), in: &state)
    #expect(upper(state) == "0.5")
    guard case .trials(let list) = state.screens[0] else { throw NoPopUp() }
    for row in list.listed {
      let trial = list.trial(at: row)
      #expect(trial == state.catalogue.trial(trial.id).map { ListedTrial($0) })
    }
    try keep(try state.press(script: "D Down Down Enter"), in: &state)
    #expect(upper(state) == "0.85")
  }

  @Test func `decisions read at the start are shown, and move no selection`() throws {
    var state = try opened()
    try state.press(script: "j j")
    let selection = state.openTrial?.tabs.selection
    let decision = Decision(
      key: first,
      choice: .keep,
      note: nil,
      initials: "CD",
      date: try PartialDate("2026-10-01")
    )
    let gone = Decision(
      key: FindingKey(code: "NEW-CODE", place: "NCT99999999", figure: "x"),
      choice: .keep,
      note: nil,
      initials: "CD",
      date: try PartialDate("2026-10-01")
    )
    _ = state.apply(.decisionsRead(Decisions([decision, gone])))
    #expect(state.checks.decisions.all.count == 2)
    #expect(state.openTrial?.tabs.selection == selection)
  }
}
